#!/usr/bin/env node
// The door of `lectern`. Plain JavaScript, because it has to start on the Node a machine happens to have (18 or later);
// the program behind it needs one that reads TypeScript by itself, and npm puts such a Node into node_modules.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const readsTypeScript = major > 24 || (major === 24 && minor >= 3) || (major === 22 && minor >= 18);

if (readsTypeScript) {
  // Node keeps what it has compiled, where it can: that is a third of what a short command takes. The folder is `compiledFolder`.
  module.enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/lectern/compiled', import.meta.url)));
  await import('./main.ts');
} else {
  const node = process.env.LECTERN_RESTARTED ? undefined : nodeOfThePackage();
  if (node) restartOn(node);
  else sayWhatIsMissing();
}

/** The executable inside the npm package `node`; undefined where its install script has not run. */
function nodeOfThePackage() {
  try {
    const manifest = createRequire(import.meta.url).resolve('node/package.json');
    const node = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.node);
    return existsSync(node) ? node : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The same command once more on the other Node: its streams, signals and exit code are ours.
 * @param {string} node
 */
function restartOn(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, LECTERN_RESTARTED: '1' },
  });
  // A terminal sends its interrupt to both processes; then ours only has to outlive the child.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.on('SIGHUP', () => child.kill('SIGHUP'));
  child.on('error', sayWhatIsMissing);
  child.on('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function sayWhatIsMissing() {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  console.error(
    /^en/i.test(language)
      ? `Lectern needs Node 24 and this is ${process.version}: run npm ci in the project folder (it brings the right Node), then try again.`
      : `讲台需要 Node 24，而当前是 ${process.version}：请在项目文件夹里运行 npm ci（它会装好所需的 Node），再试一次。`,
  );
  process.exitCode = 1;
}
