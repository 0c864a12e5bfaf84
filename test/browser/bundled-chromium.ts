import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A Chromium unpacked from the npm package, with what it needs beside it. */
export interface BundledChromium {
  executable: string;
  /** Its shared libraries and fonts, so that nothing has to be installed on the machine. */
  environment: Record<string, string>;
}

/**
 * Unpacks the Chromium inside `@sparticuz/chromium` into node_modules/.cache, once for each version of the package.
 * Several test workers may ask at once: each unpacks aside, and the first to finish puts its folder in place.
 */
export async function bundledChromium(): Promise<BundledChromium> {
  const library = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
  const { version } = JSON.parse(await readFile(join(library, 'package.json'), 'utf8')) as { version: string };
  const cache = join(import.meta.dirname, '../../node_modules/.cache/lectern');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(library, 'bin'), cache, folder);
  return {
    executable: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** In a process of its own, because the package unpacks to the temporary folder, which only the environment can move. */
const script = `
  import { inflate } from '@sparticuz/chromium';
  const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  await Promise.all(parts.map((part) => inflate(process.argv[1] + '/' + part)));
`;

/** The package's own list of fonts knows the folders of another kind of machine; this one shows Chinese where a Chinese font is installed. */
const fontsIn = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

async function unpack(packed: string, cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const aside = await mkdtemp(join(cache, 'unpacking-'));
  try {
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script, packed], {
      cwd: import.meta.dirname,
      env: { ...process.env, TMPDIR: aside, NODE_OPTIONS: '' },
    });
    await writeFile(join(aside, 'fonts.conf'), fontsIn(folder));
    await rename(aside, folder);
  } catch (error) {
    // Another worker was first: its folder is as good as ours.
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
