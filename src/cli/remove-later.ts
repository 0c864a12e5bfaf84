import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Removes a folder without keeping anybody waiting: a process of its own does it, which outlives this one. The folder gets the
 * name `beginning` + the number of that process, so that whoever clears up knows when it is nobody's any more: where the
 * process finds no such folder, or is ended, too.
 */
export function removeLater(folder: string, beginning: string): void {
  if (!existsSync(folder)) return;
  const script = "require('node:fs').rmSync(process.argv[1] + process.pid, { recursive: true, force: true })";
  const child = spawn(process.execPath, ['-e', script, beginning], {
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  });
  child.on('error', () => {});
  child.unref();
  if (child.pid === undefined) rmSync(folder, { recursive: true, force: true });
  else renameSync(folder, `${beginning}${child.pid}`);
}
