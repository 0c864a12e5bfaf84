import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { expect } from 'vitest';
import { importWord } from './docx.ts';
import { parseDocumentBody } from './parsed-body.ts';

/** One thing that goes wrong with a file; places are in thousandths of its length. */
type Slip =
  | { kind: 'cut' | 'flip' | 'zero' | 'double' | 'insert'; at: number; size: number }
  | { kind: 'xml'; part: number; slips: XmlSlip[] }
  | { kind: 'part'; part: number; how: 'drop' | 'empty' | 'swap' };

interface XmlSlip {
  at: number;
  how: (typeof ways)[number];
  piece: string;
}

/** The first few keep XML well-formed more often than not, so that the harm gets past the parser. */
const ways = [
  'drop-element',
  'double-element',
  'number',
  'wrap',
  'word',
  'drop-tag',
  'double-tag',
  'rename',
  'insert',
  'drop-range',
] as const;

const pieces = [
  ...[
    '<w:p>',
    '</w:p>',
    '<w:tbl>',
    '<w:tc/>',
    '<w:r><w:t>插入的话*_[`{<w:t/></w:t></w:r>',
    '&lol;',
    '&#0;',
    '&#x41;',
    '\u0000',
    ']]>',
  ],
  ...[
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<!--',
    '<![CDATA[话]]>',
    '<w:footnoteReference w:id="77"/>',
  ],
  ...[
    '<w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr>',
    '<w:gridSpan w:val="999999999"/>',
    '<w:outlineLvl w:val="-5"/>',
  ],
  ...[
    '<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>',
    '<w:vMerge/>',
    '<w:del>',
    '<mc:AlternateContent/>',
    '<?x ?>',
    'é',
    '一、',
    '\u202E',
  ],
];
const thousandths = fc.integer({ min: 0, max: 999 });
const slip: fc.Arbitrary<Slip> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('cut', 'flip', 'zero', 'double', 'insert'),
    at: thousandths,
    size: fc.integer({ min: 1, max: 64 }),
  }),
  fc.record({ kind: fc.constantFrom('part'), part: fc.nat(20), how: fc.constantFrom('drop', 'empty', 'swap') }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('xml'),
      part: fc.nat(20),
      slips: fc.array(
        fc.record({
          at: thousandths,
          how: fc.oneof(
            { weight: 5, arbitrary: fc.constantFrom(...ways.slice(0, 5)) },
            fc.constantFrom(...ways.slice(5)),
          ),
          piece: fc.constantFrom(...pieces),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    }),
  },
) as fc.Arbitrary<Slip>;

/** Holds for every slip in every file: there is a document that reads as declarative MDX, or a plain reason; and nothing is written elsewhere. */
export async function survivesMutations(
  files: readonly Uint8Array[],
  runs: number,
  seed: number,
): Promise<Record<string, number>> {
  const outcomes: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), fc.array(slip, { minLength: 1, maxLength: 3 }), async (which, slips) => {
      const mutated = slips.reduce(applied, files[which] ?? new Uint8Array());
      const { document, reason, files: made } = await importWord(mutated);
      const outcome = reason?.kind ?? 'written';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      expect((document === null) !== (reason === null)).toBe(true);
      expect(
        [...made.keys()].filter(
          (path) =>
            !/^out\/(?:lectures\/in\/[a-z0-9-]+\.(?:mdx|png|jpg|gif|webp|tif|svg)|\.anchors\/[a-z0-9-]+\.json)$/.test(
              path,
            ),
        ),
      ).toEqual([]);
      if (document === null) return;
      expect(parseDocumentBody(document)).toEqual([]);
    }),
    { numRuns: runs, seed },
  );
  return outcomes;
}

function applied(bytes: Uint8Array, change: Slip): Uint8Array {
  if (change.kind === 'xml' || change.kind === 'part') return withParts(bytes, change);
  const at = Math.floor((change.at / 1000) * bytes.length);
  const end = at + change.size;
  switch (change.kind) {
    case 'cut':
      return bytes.slice(0, at);
    case 'flip':
      return bytes.map((byte, i) => (i === at ? byte ^ (1 << (change.size % 8)) : byte));
    case 'zero':
      return bytes.map((byte, i) => (i >= at && i < end ? 0 : byte));
    case 'double':
      return Uint8Array.of(...bytes.slice(0, end), ...bytes.slice(at));
    case 'insert':
      return Uint8Array.of(...bytes.slice(0, at), ...new Array<number>(change.size).fill(0x50), ...bytes.slice(at));
  }
}

/** The file zipped anew, so that the harm is in its XML and not in the zip. */
function withParts(bytes: Uint8Array, change: Extract<Slip, { kind: 'xml' | 'part' }>): Uint8Array {
  let parts: Zippable;
  try {
    parts = unzipSync(bytes);
  } catch {
    return bytes;
  }
  const names = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  // Half of the time the text itself.
  const name =
    change.part % 2 === 0 ? names.find((known) => /document\.xml$/.test(known)) : names[change.part % names.length];
  if (name === undefined) return bytes;
  const content = parts[name] as Uint8Array;
  if (change.kind === 'xml') parts[name] = strToU8(change.slips.reduce(xmlSlipped, strFromU8(content)));
  else if (change.how === 'drop') delete parts[name];
  else parts[name] = change.how === 'empty' ? new Uint8Array() : (parts[names[0] ?? name] as Uint8Array);
  return zipSync(parts);
}

function xmlSlipped(xml: string, { at, how, piece }: XmlSlip): string {
  const from = Math.floor((at / 1000) * xml.length);
  const start = xml.indexOf('<', from);
  const end = xml.indexOf('>', start) + 1;
  if (start < 0 || end === 0) return xml + piece;
  const name = /^<([\w:]+)/.exec(xml.slice(start, end))?.[1] ?? '';
  const close = xml.indexOf(`</${name}>`, start);
  const whole = xml[end - 2] === '/' || name === '' || close < 0 ? end : close + name.length + 3;
  switch (how) {
    case 'drop-element':
      return xml.slice(0, start) + xml.slice(whole);
    case 'double-element':
      return xml.slice(0, whole) + xml.slice(start);
    case 'wrap':
      return `${xml.slice(0, start)}<w:sdt>${xml.slice(start, whole)}</w:sdt>${xml.slice(whole)}`;
    case 'word':
      return xml.slice(0, start) + xml.slice(start).replace(/"[a-zA-Z]+"/, '"none"');
    case 'drop-tag':
      return xml.slice(0, start) + xml.slice(end);
    case 'double-tag':
      return xml.slice(0, end) + xml.slice(start);
    case 'number':
      return xml.slice(0, start) + xml.slice(start).replace(/"\d+"/, '"4294967296"');
    case 'rename':
      return xml.slice(0, start) + xml.slice(start).replace(/w:\w+/, 'w:p');
    case 'insert':
      return xml.slice(0, end) + piece + xml.slice(end);
    case 'drop-range':
      return xml.slice(0, start) + xml.slice(Math.min(xml.length, start + 200));
  }
}
