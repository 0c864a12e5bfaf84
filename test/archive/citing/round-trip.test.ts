import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { plugins, util } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { bibtex } from '../../../src/archive/citing/bibtex.ts';
import { type CslItem, cslItem } from '../../../src/archive/citing/csl.ts';
import { citationFile } from '../../../src/archive/citing/files.ts';
import { ris } from '../../../src/archive/citing/ris.ts';
import { randomRecords, recordFor, speaker } from './known-records.ts';

const seed = Number(process.env.LECTERN_SEED ?? Date.now() % 2 ** 31);

/** What citation-js makes of a file, in this archive's words for the same things. */
function read(text: string): Record<string, unknown> {
  const [item] = plugins.input.chain(text, { generateGraph: false });
  return known(item ?? {});
}

/** The fields of CSL in one way of writing: a name that is not taken apart is a family name to BibTeX. */
function known(item: object): Record<string, unknown> {
  const {
    _graph,
    'citation-key': _key,
    'citation-label': _label,
    author,
    ...rest
  } = util.deepCopy(item) as Record<string, unknown> & {
    author?: { family?: string; given?: string; literal?: string }[];
  };
  const names = author?.map(({ family, given, literal }) =>
    given === undefined ? { literal: literal ?? family } : { family, given },
  );
  return names === undefined ? rest : { ...rest, author: names };
}

const records = randomRecords(seed);

describe(`of ${records.length} records each gives the record back (LECTERN_SEED=${seed})`, () => {
  test('as BibTeX', () => {
    for (const record of records) expect(read(bibtex(record))).toEqual(known(cslItem(record)));
  });

  test('as RIS', () => {
    for (const record of records) {
      const text = ris(record);
      const lines = text.split('\r\n').slice(0, -1);
      expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n]*$/.test(line))).toEqual([]);
      // For a web page citation-js takes T2 for the title of a series and M3 for a medium.
      const { 'collection-title': container, medium, ...rest } = read(text);
      expect({ ...rest, 'container-title': container, genre: medium }).toEqual(known(cslItem(record)));
    }
  });

  test('as CSL-JSON', () => {
    for (const record of records) expect(read(citationFile(record, 'json'))).toEqual(known(cslItem(record)));
  });
});

test('a comma in the name of a body becomes a full-width one in RIS, which takes any other for the end of the family name', () => {
  const record = recordFor({ speakers: [speaker({ organisation: 'Department of Roads, Bridges' })] });
  expect(ris(record)).toContain('AU  - Department of Roads，Bridges\r\n');
  expect((read(bibtex(record)) as unknown as CslItem).author).toEqual([{ literal: 'Department of Roads, Bridges' }]);
});

test('line breaks and control characters of a title cannot end a line of RIS', () => {
  expect(ris(recordFor({ title: 'a\r\nER  - \u0007b' }))).toContain('TI  - a ER - b\r\n');
});
