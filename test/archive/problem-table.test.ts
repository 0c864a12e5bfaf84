import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe, type Finding, finding, inReportOrder } from '../../src/archive/problem-table.ts';

const findings: fc.Arbitrary<Finding[]> = fc.array(
  fc
    .record({
      file: fc.constantFrom('a.mdx', 'b.mdx', 'a/b.mdx'),
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.integer({ min: 1, max: 3 }),
    })
    .chain((place) =>
      fc.constantFrom(
        finding('body-empty', {}, place),
        finding('heading-top', {}, place),
        finding('link-file', { target: 'x' }, place),
      ),
    ),
);

test('a report lists each finding once, by file and place, in one order only', () => {
  fc.assert(
    fc.property(findings, (found) => {
      const reported = inReportOrder(found);
      expect(inReportOrder(found.toReversed())).toEqual(reported);
      expect(new Set(reported.map((one) => JSON.stringify(one)))).toEqual(
        new Set(found.map((one) => JSON.stringify(one))),
      );
      const places = reported.map(({ file, line, column }) => `${file} ${line} ${column}`);
      expect(places).toEqual([...places].sort());
    }),
  );
});

test('a finding without a place means the file as a whole', () => {
  expect(finding('body-empty', {}, { file: 'a.mdx' })).toEqual({
    rule: 'body-empty',
    params: {},
    file: 'a.mdx',
    line: 1,
    column: 1,
  });
});

test('what an author wrote is quoted on one line, without commands to the terminal, and cut', () => {
  const words = (value: string) => describe(finding('id-form', { value }, { file: 'a.mdx' }), 'en').message;
  expect(words('two\n  lines')).toBe('The id “two lines” is not of the right form.');
  expect(words('\u001B[31mred\u202E')).toBe('The id “\\u001b[31mred\\u202e” is not of the right form.');
  expect(words('长'.repeat(300))).toBe(`The id “${'长'.repeat(200)}…” is not of the right form.`);
  expect(words('𠮷'.repeat(300))).toBe(`The id “${'𠮷'.repeat(200)}…” is not of the right form.`);
});
