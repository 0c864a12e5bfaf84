import { describe, expect, test } from 'vitest';
import { busySeconds, parseProcess } from '../../bench/process-table.ts';
import { childrenSeconds, measure } from '../../bench/process-tree.ts';

const unlimited = { memory: Number.POSITIVE_INFINITY, seconds: Number.POSITIVE_INFINITY };

describe('what /proc and the shell say', () => {
  test('a process is read though its name holds spaces and brackets', () => {
    const rest = Array.from({ length: 30 }, (_, at) => String(at + 20)).join(' ');
    const line = `42 (a (b) c) S 7 42 41 0 -1 4194304 1 2 3 4 250 150 99 99 20 0 8 0 123456 ${rest}`;
    expect(parseProcess(line)).toEqual({ pid: 42, parent: 7, session: 41, start: '123456', cpuSeconds: 4 });
    expect(parseProcess('')).toBeNull();
  });

  test('the machine is busy for what is neither idle nor waiting', () => {
    expect(busySeconds('cpu  100 200 300 9000 800 10 20 0 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n')).toBe(6.3);
    expect(busySeconds('')).toBe(0);
  });

  test('children are on the second line of `times`', () => {
    expect(childrenSeconds('0m0.001s 0m0.002s\n1m2.500s 0m0.250s\n')).toBeCloseTo(62.75);
    expect(childrenSeconds('')).toBe(0);
  });
});

describe('a measured command', () => {
  test('is given back with its output, its exit code and what it took', async () => {
    const script = 'console.log("out"); console.error("err"); process.exitCode = 3';
    const usage = await measure(process.execPath, ['-e', script], { limits: unlimited });
    expect(usage).toMatchObject({ code: 3, stdout: 'out\n', stderr: 'err\n', over: null });
    expect(usage.cpuSeconds).toBeGreaterThan(0);
  });

  test('ends with 127 where there is no such command', async () => {
    expect((await measure('lectern-is-not-a-command', [])).code).toBe(127);
  });

  test.runIf(process.platform === 'linux')('is ended, with what it started, when it goes over a limit', async () => {
    const forever = 'setInterval(() => {}, 1000)';
    const parent = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(forever)}], { stdio: "inherit" })`;
    expect(await measure(process.execPath, ['-e', parent], { limits: { ...unlimited, memory: 1 } })).toMatchObject({
      code: null,
      over: 'memory',
    });
    expect(await measure(process.execPath, ['-e', forever], { limits: { ...unlimited, seconds: 0 } })).toMatchObject({
      code: null,
      over: 'seconds',
    });
  });
});
