import { createInterface } from 'node:readline';
import { readArguments } from '../../src/cli/arguments.ts';
import { dev } from '../../src/cli/dev.ts';
import { terminal } from '../../src/cli/output.ts';
import { DevArchive } from '../../src/integrations/dev-archive.ts';

/**
 * An archive whose first reading goes on as standard input says: `3200 10000` tells how far it is, `read` reads what there is
 * and says so on standard output, `go` ends it.
 */
class HeldArchive extends DevArchive {
  private held = true;

  override async read(onRead?: (done: number, of: number) => void): ReturnType<DevArchive['read']> {
    if (!this.held) return super.read(onRead);
    this.held = false;
    let result: Awaited<ReturnType<DevArchive['read']>> | null = null;
    for await (const line of createInterface(process.stdin)) {
      if (line === 'go') break;
      if (line === 'read') {
        result = await super.read();
        process.stdout.write('has read\n');
      } else {
        const [done = 0, of = 0] = line.split(' ').map(Number);
        onRead?.(done, of);
      }
    }
    return result ?? super.read(onRead);
  }
}

const { command } = readArguments(process.argv.slice(2)) as { command: { name: 'dev' } & Parameters<typeof dev>[0] };
process.exitCode = await dev(
  command,
  { output: terminal, stream: process.stderr, locale: 'zh-CN' },
  (folders, base) => new HeldArchive(folders, base),
);
