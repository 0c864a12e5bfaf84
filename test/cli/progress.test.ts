import { Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/archive/messages.ts';
import { isLive, Progress } from '../../src/cli/progress.ts';
import { widthOf } from '../../src/cli/progress-line.ts';
import { type StageName, Stages, stageNames } from '../../src/integrations/stages.ts';

const words = messagesFor('zh-CN').progress;

const clearLine = '\r\u001B[K';

/** A terminal, or a file, that keeps what was written. */
class Kept extends Writable {
  readonly isTTY: boolean;
  readonly columns: number;
  written = '';

  constructor({ isTTY, columns = 40 }: { isTTY: boolean; columns?: number }) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
    this.columns = columns;
  }

  override _write(chunk: string, _encoding: BufferEncoding, done: () => void): void {
    this.written += chunk;
    done();
  }

  /** What a terminal shows line by line: what was drawn over is gone. */
  get shown(): string[] {
    return this.written.split('\n').map((line) => line.split(clearLine).at(-1) ?? '');
  }

  /** Everything that was drawn into the live line. */
  get drawn(): string[] {
    return this.written.replaceAll('\n', clearLine).split(clearLine).filter(Boolean);
  }
}

/** On a clock that goes on by `step` milliseconds whenever it is looked at. */
function progressOn(stream: Kept, step = 0): Progress<StageName> {
  let now = 0;
  return new Progress(stream, isLive(stream, {}), stageNames, words, () => {
    now += step;
    return now;
  });
}

async function wholeBuild(progress: Progress<StageName>): Promise<void> {
  const stages = new Stages(progress);
  for (const name of stageNames) {
    await stages.run(name, (advance) => {
      if (name === 'check' || name === 'pages') for (let done = 1; done <= 3000; done += 1) advance(done, 3000);
    });
  }
}

test('where there is no terminal, each stage that has ended is a line without control characters', async () => {
  const log = new Kept({ isTTY: false });
  await wholeBuild(progressOn(log));
  expect(log.written.replace(/\d+\.\d(?= 秒)/g, '0.0')).toMatchInlineSnapshot(`
    "1/6 读取和检查内容：3,000 / 3,000，0.0 秒
    2/6 生成页面：3,000 / 3,000，0.0 秒
    3/6 处理图片和附件：0.0 秒
    4/6 编制检索索引：0.0 秒
    5/6 合并检索索引：0.0 秒
    6/6 核对并换上新网站：0.0 秒
    "
  `);
});

describe('on a terminal', () => {
  test('there is one line, drawn anew, and nothing of it is left at the end', async () => {
    const screen = new Kept({ isTTY: true });
    await wholeBuild(progressOn(screen));
    expect(screen.shown).toEqual(['']);
    expect(new Set(screen.drawn.map((line) => line.slice(0, 3)))).toEqual(
      new Set(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']),
    );
  });

  test('6,000 steps of a millisecond are 60 drawings, and one for each stage', async () => {
    const screen = new Kept({ isTTY: true });
    await wholeBuild(progressOn(screen, 1));
    expect(screen.drawn.length).toBeGreaterThan(40);
    expect(screen.drawn.length).toBeLessThanOrEqual(60 + stageNames.length);
  });

  test('what is left is said once there is something to go by', () => {
    const screen = new Kept({ isTTY: true, columns: 60 });
    const progress = progressOn(screen, 100);
    progress.began('pages');
    for (let done = 1; done <= 40; done += 1) progress.advanced('pages', done, 100);
    expect([screen.drawn[1], screen.drawn.at(-1)]).toMatchInlineSnapshot(`
      [
        "2/6 生成页面  1 / 100",
        "2/6 生成页面  40 / 100  本步约剩 19 秒",
      ]
    `);
    progress.failed();
  });

  test('what is told meanwhile stands on a line of its own', async () => {
    const screen = new Kept({ isTTY: true });
    const progress = progressOn(screen);
    const tell = (text: string) => screen.write(`${text}\n`);
    progress.began('check');
    progress.beside({ print: tell, tell }).tell('正在生成……');
    progress.advanced('check', 1, 2);
    progress.failed();
    expect(screen.shown).toEqual(['正在生成……', '']);
  });

  test('no column too many is drawn and no count goes back, in whatever order steps are told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.array(fc.nat(500)), (columns, steps) => {
        const screen = new Kept({ isTTY: true, columns });
        const progress = progressOn(screen, 100);
        progress.began('pages');
        for (const step of steps) progress.advanced('pages', step, 500);
        progress.ended('pages', 1);
        for (const line of screen.drawn) expect(widthOf(line)).toBeLessThan(columns);
        const counts = screen.drawn.flatMap((line) => line.match(/(?<= {2})\d+(?= \/ 500)/)?.map(Number) ?? []);
        expect(columns < 30 || counts.length === steps.length).toBe(true);
        expect(counts).toEqual([...counts].sort((a, b) => a - b));
      }),
    );
  });
});

test.each([
  ['a terminal', { isTTY: true }, {}, true],
  ['a terminal without colours', { isTTY: true }, { NO_COLOR: '1', TERM: 'xterm' }, true],
  ['a file', { isTTY: false }, {}, false],
  ['a terminal that cannot move its cursor', { isTTY: true }, { TERM: 'dumb' }, false],
  ['the terminal of a CI', { isTTY: true }, { CI: 'true' }, false],
  ['a terminal where CI is said to be off', { isTTY: true }, { CI: 'false' }, true],
])('%s: drawn live is %o with %o: %s', (_where, stream, environment, live) => {
  expect(isLive(new Kept(stream), environment)).toBe(live);
});

test('colours are never written', async () => {
  const screen = new Kept({ isTTY: true });
  await wholeBuild(progressOn(screen));
  expect(screen.written.replaceAll('\u001B[K', '')).not.toContain('\u001B');
});

test('a stage that breaks off clears the line and claims nothing', async () => {
  const log = new Kept({ isTTY: false });
  const broken = new Stages(progressOn(log)).run('pages', () => {
    throw new Error('broken');
  });
  await expect(broken).rejects.toThrow('broken');
  expect(log.written).toBe('');
});

test('a command of one stage writes nothing into a log', async () => {
  const log = new Kept({ isTTY: false });
  const progress = new Progress(log, false, ['import'] as const, words);
  await new Stages(progress).run('import', (advance) => advance(1, 2));
  expect(log.written).toBe('');
});
