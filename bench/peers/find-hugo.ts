import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The Hugo on the path, or Debian's, unpacked below `folder` without being installed. Throws where there is neither. */
export async function findHugo(folder: string): Promise<string> {
  try {
    await execute('hugo', ['version']);
    return 'hugo';
  } catch {
    mkdirSync(folder, { recursive: true });
    await execute('apt-get', ['download', 'hugo'], { cwd: folder });
    const [file = ''] = readdirSync(folder).filter((name) => /^hugo_.*\.deb$/.test(name));
    await execute('dpkg', ['-x', file, '.'], { cwd: folder });
    return join(folder, 'usr/bin/hugo');
  }
}
