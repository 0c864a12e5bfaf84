import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docx, docxParts, importWord, paragraph } from './docx.ts';

const kindOf = async (bytes: Uint8Array) => (await importWord(bytes)).reason?.kind ?? 'written';

test('what is no Word file is refused for what it is', async () => {
  const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0));
  const locked = new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  expect({
    text: await kindOf(strToU8('正文')),
    nothing: await kindOf(new Uint8Array()),
    old: await kindOf(ole),
    locked: await kindOf(locked),
    otherZip: await kindOf(zipSync({ 'a.txt': strToU8('a') })),
    sheet: await kindOf(zipSync({ ...docxParts(''), 'word/document.xml': strToU8('<workbook/>') })),
    blank: await kindOf(docx('<w:p/>')),
    onlyDeleted: await kindOf(docx('<w:p><w:del><w:r><w:delText>旧文</w:delText></w:r></w:del></w:p>')),
  }).toMatchInlineSnapshot(`
    {
      "blank": "title-only",
      "locked": "word-encrypted",
      "nothing": "empty",
      "old": "word-old",
      "onlyDeleted": "word-no-text",
      "otherZip": "word-none",
      "sheet": "word-none",
      "text": "word-none",
    }
  `);
});

test('a damaged file is refused, wherever the damage is', async () => {
  const whole = docx(paragraph('正文'));
  const flipped = Uint8Array.from(whole, (byte, i) => (i === 60 ? byte ^ 1 : byte));
  const part = (xml: string) => kindOf(zipSync({ ...docxParts(''), 'word/document.xml': strToU8(xml) }));
  expect({
    cut: await kindOf(whole.subarray(0, -30)),
    flipped: await kindOf(flipped),
    unclosed: await part('<w:document><w:body><w:p>'),
    crossed: await part('<w:document><w:body><w:p>正文</w:body></w:document>'),
    notUtf8: await kindOf(zipSync({ ...docxParts(''), 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0xfe, 0x3e) })),
  }).toMatchInlineSnapshot(`
    {
      "crossed": "word-damaged",
      "cut": "word-damaged",
      "flipped": "word-damaged",
      "notUtf8": "word-damaged",
      "unclosed": "word-damaged",
    }
  `);
});

test('a file that grows without end when unpacked is refused before it does', async () => {
  const huge = new Uint8Array(300 * 1_048_576);
  const bomb = zipSync({ ...docxParts(''), 'word/document.xml': huge });
  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await kindOf(bomb)).toBe('word-swollen');
  const liar = lying(docx(paragraph('正文'.repeat(500))), 10);
  expect(await kindOf(liar)).toBe('word-damaged');
  const deep = docx(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`);
  expect(await kindOf(deep)).toBe('too-deep');
  const cells = (count: number) => `<w:tr>${'<w:tc/>'.repeat(count)}</w:tr>`;
  expect(await kindOf(docx(`<w:tbl>${cells(900)}${cells(1).repeat(900)}</w:tbl>${paragraph('正文')}`))).toBe(
    'table-too-large',
  );
  const many = docx('<w:p/>'.repeat(1_600_000));
  expect(await kindOf(many)).toBe('word-swollen');
});

test('entities of a file’s own are refused, not expanded', async () => {
  const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
  const xml = `<!DOCTYPE w:document [<!ENTITY e0 "lol">${entities}<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&e9;&x;</w:t></w:r></w:p></w:body></w:document>`;
  expect(await kindOf(zipSync({ ...docxParts(''), 'word/document.xml': strToU8(xml) }))).toBe('word-damaged');
});

test('names in the zip and in its relations lead nowhere outside the target folder', async () => {
  const picture = '<w:p><w:r><w:drawing><a:blip r:embed="x"/></w:drawing></w:r></w:p>';
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="x" Type="http://x/image" Target="../../../../../etc/passwd"/></Relationships>`;
  const { written, files } = await importWord(
    zipSync({
      ...docxParts(paragraph('正文') + picture),
      'word/_rels/document.xml.rels': strToU8(relations),
      '../../evil.png': strToU8('x'),
      '/etc/evil': strToU8('x'),
    }),
  );
  expect([...files.keys()].sort()).toEqual(['out/.anchors/jiang-gao.json', 'out/lectures/in/jiang-gao.mdx']);
  expect(written?.losses).toEqual([{ kind: 'image-missing', paragraph: 2, text: 'passwd' }]);
});

/** The zip with another unpacked size in its list of contents for the first part. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const at = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes.writeUInt32LE(size, at + 24);
  return bytes;
}
