import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';

const longest = 64;

/** A name of Latin letters, digits and hyphens: Chinese as pinyin, accents dropped, everything else a hyphen; may be empty. */
export function latinName(text: string): string {
  const spelled = text
    .normalize('NFKC')
    .replace(/\p{Script=Han}+/gu, (run) => ` ${pinyin(run, { toneType: 'none', v: true })} `);
  const plain = spelled
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
}

/** Pinyin without tones, syllables apart: `hu bei`. Null where the name has no Chinese. */
export function syllables(name: string): string | null {
  return /\p{Script=Han}/u.test(name) ? pinyin(name, { toneType: 'none', nonZh: 'removed', v: true }) : null;
}

/**
 * Ids for the documents of one import, each the same however often the import runs. A name that is too long
 * ends with a few letters made from the whole of it, one already given with some made from the source's path.
 */
export class DocumentIds {
  private readonly given = new Set<string>();

  /** The id that a source would have. `stem`: file name without extension; `path`: where the source stands in what was given. */
  proposed(stem: string, path: string): string {
    const name = latinName(stem);
    const id = name === '' || name.length > longest ? withHash(name, stem) : name;
    return this.given.has(id) ? withHash(name, path) : id;
  }

  /** Gives the id to a source that became a document. */
  give(id: string): void {
    this.given.add(id);
  }
}

function withHash(name: string, of: string): string {
  const hash = createHash('sha256').update(of.normalize('NFC')).digest('hex').slice(0, 8);
  return `${cut(name || 'document', longest - 9)}-${hash}`;
}

/** Cut between two words where one is near. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  const end = name.lastIndexOf('-', length);
  return name.slice(0, end > length / 2 ? end : length).replace(/-+$/, '');
}
