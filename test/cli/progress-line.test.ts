import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/archive/messages.ts';
import { progressLine, secondsLeft, widthOf } from '../../src/cli/progress-line.ts';

const chinese = messagesFor('zh-CN').progress;
const english = messagesFor('en').progress;
const pages = { number: 2, of: 6, stage: '生成页面', count: { done: 4210, of: 10_862 }, elapsed: 11.4 };

test.each([
  [80, '2/6 生成页面  4,210 / 10,862  本步约剩 19 秒'],
  [30, '2/6 生成页面  4,210 / 10,862'],
  [20, '2/6 生成页面'],
  [9, '2/6 生成'],
  [8, '2/6 生成'],
  [7, '2/6 生'],
  [0, ''],
])('on %i columns it says as much as there is room for', (columns, line) => {
  expect(progressLine(pages, columns, chinese)).toBe(line);
});

test('a Chinese sign takes up two columns', () => {
  expect([widthOf('2/6 生成'), widthOf('……'), widthOf('Ｎ'), widthOf('𠮷')]).toEqual([8, 4, 2, 2]);
});

describe('the time that is left', () => {
  test.each([
    ['before anything is done', 0, 100, 30],
    ['in the first two seconds', 50, 100, 1.9],
    ['before a hundredth is done', 99, 10_000, 30],
    ['before five are done', 4, 10, 30],
  ])('is not said %s', (_when, done, of, elapsed) => {
    expect(secondsLeft(done, of, elapsed)).toBeNull();
  });

  test('goes by the rate so far, and is said in minutes where there are some', () => {
    expect(secondsLeft(2500, 10_000, 30)).toBe(90);
    expect(progressLine({ ...pages, count: { done: 2500, of: 10_000 }, elapsed: 30 }, 80, english)).toBe(
      '2/6 生成页面  2,500 / 10,000  about 2 min left in this step',
    );
  });
});

test('a stage that cannot be counted says how long it has taken', () => {
  expect(progressLine({ ...pages, count: null, elapsed: 75 }, 80, chinese)).toBe('2/6 生成页面  已用 1 分钟');
});

const states = fc.record({
  number: fc.integer({ min: 1, max: 9 }),
  of: fc.integer({ min: 1, max: 9 }),
  stage: fc.string({ unit: fc.constantFrom('生', '页', 'a', ' ', '，', '…', '𠮷') }),
  count: fc.option(fc.record({ done: fc.nat(200_000), of: fc.nat(200_000) })),
  elapsed: fc.double({ min: 0, max: 1e6, noNaN: true }),
});

test('the line is never wider than it may be, and is one line', () => {
  fc.assert(
    fc.property(
      states,
      fc.integer({ min: 0, max: 200 }),
      fc.constantFrom(chinese, english),
      (state, columns, words) => {
        const line = progressLine(state, columns, words);
        expect(widthOf(line)).toBeLessThanOrEqual(columns);
        for (const control of ['\n', '\r', '\u001B']) expect(line).not.toContain(control);
      },
    ),
  );
});

test('more columns never say less', () => {
  fc.assert(
    fc.property(states, fc.integer({ min: 0, max: 200 }), (state, columns) => {
      const narrow = progressLine(state, columns, chinese);
      expect(progressLine(state, columns + 1, chinese).startsWith(narrow)).toBe(true);
    }),
  );
});

test('the more is done in the same time, the less is left', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5, max: 400 }),
      fc.nat(400),
      fc.double({ min: 2, max: 1e4, noNaN: true }),
      (done, more, elapsed) => {
        const of = done + more;
        const [now, later] = [secondsLeft(done, of, elapsed), secondsLeft(Math.min(done + 1, of), of, elapsed)];
        expect(later).not.toBeNull();
        expect(later).toBeLessThanOrEqual(now ?? Number.POSITIVE_INFINITY);
      },
    ),
  );
});
