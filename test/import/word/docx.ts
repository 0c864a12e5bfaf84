import { strToU8, type Zippable, zipSync } from 'fflate';
import { importFiles } from '../../../src/import/import.ts';
import type { LeftOutReason, Written } from '../../../src/import/report.ts';
import { memory } from '../memory.ts';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of a Word file beyond its text: XML without its root element, pictures as bytes. */
export interface Parts {
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  title?: string;
  media?: Record<string, Uint8Array>;
  /** Addresses that lead out, by id. */
  links?: Record<string, string>;
}

const roots = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
};

/** The parts of a small Word file with the given text (`<w:p>…`). */
export function docxParts(body: string, parts: Parts = {}): Zippable {
  const files: Zippable = {
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  const related: string[] = [];
  for (const [kind, root] of Object.entries(roots)) {
    const xml = parts[kind as keyof typeof roots];
    if (xml === undefined) continue;
    files[`word/${kind}.xml`] = strToU8(`<w:${root} ${namespaces}>${xml}</w:${root}>`);
    related.push(relation(kind, kind, `${kind}.xml`));
  }
  for (const [name, bytes] of Object.entries(parts.media ?? {})) {
    files[`word/media/${name}`] = [bytes, { level: 0 }];
    related.push(relation(name, 'image', `media/${name}`));
  }
  for (const [id, url] of Object.entries(parts.links ?? {}))
    related.push(relation(id, 'hyperlink', url, ' TargetMode="External"'));
  files['word/_rels/document.xml.rels'] = strToU8(list(related));
  const top = [relation('main', 'officeDocument', 'word/document.xml')];
  if (parts.title !== undefined) {
    top.push(relation('core', 'metadata/core-properties', 'docProps/core.xml'));
    files['docProps/core.xml'] = strToU8(
      `<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    );
  }
  files['_rels/.rels'] = strToU8(list(top));
  return files;
}

/** A small Word file. */
export function docx(body: string, parts: Parts = {}): Uint8Array {
  return zipSync(docxParts(body, parts));
}

/** A paragraph of text, with properties where they are given. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

/** A run of text. */
export function run(text: string, properties = ''): string {
  const plain = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${plain}</w:t></w:r>`;
}

/** What an archive gets of one Word file. */
export interface Imported {
  /** The text of the document; null where the file was left out. */
  document: string | null;
  written: Written | null;
  reason: LeftOutReason | null;
  /** Everything that was written, by path. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

const archive = {
  'out/archive.yaml': 'title: T\norganisation: O\nlocale: zh-CN\n',
  'out/regions.yaml':
    '- {code: "420000", slug: hubei, name: 湖北省, aliases: [湖北]}\n- {code: "421100", slug: huanggang, name: 黄冈市, aliases: [黄冈]}\n',
  'out/themes.yaml': '- {slug: rural, name: 乡村振兴, aliases: [三农]}\n',
};

/** Imports one file into an archive in memory that knows Hubei, Huanggang and one theme. */
export async function importWord(bytes: Uint8Array, name = '讲稿.docx'): Promise<Imported> {
  const effects = memory({ ...archive, [`in/${name}`]: bytes });
  const report = await importFiles({ paths: ['in'], content: 'out' }, effects);
  const [written = null] = report.written;
  const text = written ? effects.files.get(`out/${written.file}`) : undefined;
  return {
    document: typeof text === 'string' ? text : null,
    written,
    reason: report.leftOut[0]?.reason ?? null,
    files: new Map([...effects.files].filter(([path]) => !(path in archive) && !path.startsWith('in/'))),
  };
}

function relation(id: string, kind: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"${mode}/>`;
}

function list(entries: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}
