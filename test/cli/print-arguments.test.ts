import { expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';

const mistake = (...words: string[]) => {
  const reading = readArguments(['print', ...words]);
  return 'mistake' in reading ? reading.mistake : reading.command;
};

test('what is printed, and the defaults', () => {
  expect(mistake('--year', '2023', '--region', 'wuhan')).toEqual({
    name: 'print',
    content: 'content',
    base: '/',
    asOf: null,
    json: false,
    choice: { document: null, year: '2023', series: null, region: 'wuhan', theme: null, session: null },
    out: null,
    most: 500_000,
    browser: null,
  });
});

test.each([
  [[], { kind: 'choiceMissing' }],
  [['--year', '23'], { kind: 'badYear', given: '23' }],
  [['--region', 'a', '--region', 'b'], { kind: 'once', option: '--region' }],
  [['--year', '2023', '--split', '999'], { kind: 'badSplit', given: '999' }],
  [['--year', '2023', '--split', '1e6'], { kind: 'badSplit', given: '1e6' }],
  [['--year', '2023', '--out', 'a.doc'], { kind: 'badPrintOut', given: 'a.doc' }],
  [['--year', '2023', '--out', '.pdf'], { kind: 'badPrintOut', given: '.pdf' }],
  [['--year', '2023', '--watch'], { kind: 'unknownOption', given: '--watch', command: 'print' }],
  [['2023'], { kind: 'tooManyArguments', given: '2023' }],
])('%j is refused', (words, kind) => {
  expect(mistake(...words)).toEqual(kind);
});
