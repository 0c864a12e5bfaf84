import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Archive } from '../src/archive/archive.ts';
import type { Block } from '../src/archive/body.ts';
import type { ArchiveDocument } from '../src/archive/document.ts';
import { RegionTree } from '../src/archive/region.ts';

/** An archive made of text files as they lie, without import: each line or paragraph a block. */
export interface CorpusArchive {
  archive: Archive;
  blocks: Map<string, Block[]>;
}

/** Reads every `.txt` and `.md` below the folders; titles are file names, all fields else are empty. */
export function readCorpora(folders: readonly string[]): CorpusArchive {
  const blocks = new Map<string, Block[]>();
  const documents: ArchiveDocument[] = [];
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(txt|md)$/.test(name))
      .sort();
    for (const name of files) {
      const id = `d${String(documents.length + 1).padStart(4, '0')}`;
      const lines = readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n').split(/\n+/);
      const texts = lines.map((line) => line.trim()).filter(Boolean);
      blocks.set(
        id,
        texts.map((text, place) => ({
          anchor: `p${place + 1}`,
          kind: text.startsWith('#') ? 'heading' : 'paragraph',
          text,
        })),
      );
      documents.push(documentOf(id, basename(name).replace(/\.(txt|md)$/, ''), documents.length));
    }
  }
  return { archive: archiveOf(documents), blocks };
}

function documentOf(id: string, title: string, number: number): ArchiveDocument {
  return {
    id,
    title,
    type: 'lecture',
    heading: null,
    date: `${1990 + (number % 30)}-0${1 + (number % 9)}`,
    language: null,
    series: null,
    number: null,
    level: null,
    regions: [],
    heldIn: [],
    themes: [],
    speakers: [],
    summary: null,
    sample: false,
    sources: [],
    related: [],
    attachments: [],
    file: `${id}.mdx`,
    body: id,
    characters: 0,
  };
}

function archiveOf(documents: ArchiveDocument[]): Archive {
  return {
    settings: {
      title: 'Corpora',
      organisation: 'Bench',
      description: null,
      locale: 'zh-CN',
      site: null,
      home: null,
      levels: [],
      kinds: [],
      mediaBase: null,
      synonyms: [],
      trustedPages: false,
    },
    regions: new RegionTree([]),
    themes: [],
    series: [],
    documents,
    pages: [],
  };
}
