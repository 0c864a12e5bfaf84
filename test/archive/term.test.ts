import { expect, test } from 'vitest';
import { withRightTerms } from '../../src/archive/term.ts';

const terms = [
  { right: '黄冈', wrong: ['黄岗', '皇冈'], aliases: [] },
  { right: '黄岗山', wrong: ['黄冈山'], aliases: [] },
  { right: 'Optics Valley', wrong: ['optic valley', 'OV'], aliases: [] },
];

test.each([
  ['皇冈和黄岗。', '黄冈和黄冈。'],
  ['黄岗山不在黄岗。', '黄岗山不在黄冈。'],
  ['黄冈山', '黄岗山'],
  ['OV, OVER, (OV)', 'Optics Valley, OVER, (Optics Valley)'],
  ['在OV讲', '在Optics Valley讲'],
  ['没有', '没有'],
])('%s -> %s', (text, right) => expect(withRightTerms(text, terms)).toBe(right));

test('of what is right nothing is changed a second time', () => {
  const once = withRightTerms('皇冈、黄冈山、OV', terms);
  expect(withRightTerms(once, terms)).toBe(once);
});
