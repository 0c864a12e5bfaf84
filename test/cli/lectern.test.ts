import { spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compiledFolder, projectRoot } from '../../src/integrations/folders.ts';

/** From the folder of the project, in the same place as in this one: what Node keeps is beside the packages. */
const door = 'src/cli/lectern.mjs';
const launcher = join(projectRoot, door);

/** A project with nothing but the launcher and a program that tells how it was started. */
let project: string;

/** Makes the launcher believe that an old Node runs it, once. */
const pretend = `if (!process.env.LECTERN_RESTARTED || process.env.PRETEND === 'always')
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.11.0' } });`;

const program = `
const [what, code]: string[] = process.argv.slice(2);
if (what === 'exit') process.exitCode = Number(code);
else if (what === 'wait') { console.log('waiting'); setInterval(() => {}, 1000); }
else console.log(JSON.stringify(process.argv.slice(2)));
`;

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'lectern-launcher-'));
  await mkdir(join(project, 'node_modules/node/bin'), { recursive: true });
  await mkdir(join(project, 'src/cli'), { recursive: true });
  await copyFile(launcher, join(project, door));
  await writeFile(join(project, 'src/cli/main.ts'), program);
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await writeFile(join(project, 'pretend.cjs'), pretend);
  await writeFile(join(project, 'node_modules/node/package.json'), '{ "bin": { "node": "bin/node" } }');
  await symlink(process.execPath, join(project, 'node_modules/node/bin/node'));
});

afterAll(() => rm(project, { recursive: true, force: true }));

function start(words: string[], environment: Record<string, string> = {}) {
  const old = ['--require', join(project, 'pretend.cjs')];
  const { LECTERN_RESTARTED: _, ...inherited } = process.env;
  return spawn(process.execPath, [...old, join(project, door), ...words], {
    env: { ...inherited, NODE_OPTIONS: '', LC_ALL: '', LC_MESSAGES: '', LANG: 'en_GB.UTF-8', ...environment },
  });
}

function outcome(child: ReturnType<typeof start>) {
  return new Promise<{ code: number | null; signal: string | null; out: string; err: string }>((resolve) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => (out += part));
    child.stderr.on('data', (part) => (err += part));
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
}

describe('the launcher, on an old Node', () => {
  test('hands its arguments to the Node of the project, and prints nothing of its own', async () => {
    expect(await outcome(start(['build', '--out', 'a b']))).toEqual({
      code: 0,
      signal: null,
      out: '["build","--out","a b"]\n',
      err: '',
    });
  });

  test.each([0, 1, 2])('ends with the exit code %i of the program', async (code) => {
    expect((await outcome(start(['exit', String(code)]))).code).toBe(code);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('hands on %s and ends by it', async (signal) => {
    const child = start(['wait']);
    child.stdout.once('data', () => child.kill(signal));
    expect(await outcome(child)).toEqual({ code: null, signal, out: 'waiting\n', err: '' });
  });

  test.each([
    ['en_GB.UTF-8', 'Lectern needs Node 24 and this is '],
    ['zh_CN.UTF-8', '讲台需要 Node 24，而当前是 '],
  ])('says in one line, in %s, that no newer Node is there', async (language, beginning) => {
    const { code, out, err } = await outcome(
      start(['build'], { LECTERN_RESTARTED: '1', PRETEND: 'always', LANG: language }),
    );
    expect([code, out, err.trimEnd().split('\n').length]).toEqual([1, '', 1]);
    expect(err.startsWith(beginning)).toBe(true);
  });
});

test('what Node compiles is kept where builds look for it, and a folder that cannot be is none of the user’s business', async () => {
  const compiled = join(project, relative(projectRoot, compiledFolder));
  await rm(compiled, { recursive: true, force: true });
  const run = { code: 0, signal: null, out: '["--version"]\n', err: '' };
  expect(await outcome(start(['--version']))).toEqual(run);
  expect((await stat(compiled)).isDirectory()).toBe(true);
  await rm(compiled, { recursive: true });
  await writeFile(compiled, '');
  expect(await outcome(start(['--version']))).toEqual(run);
});

test('the launcher may be executed', async () => {
  expect((await stat(launcher)).mode & 0o111).toBe(0o111);
});
