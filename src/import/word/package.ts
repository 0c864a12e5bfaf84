import { posix } from 'node:path';
import { Refusal } from '../refusal.ts';
import { childElements, parseXml, XmlBudget, type XmlElement } from './xml.ts';
import { Zip } from './zip.ts';

/** Where a part points: at another part of the file, or out of it. */
export interface Relation {
  /** Last word of its kind: `image`, `hyperlink`, `footnotes`… */
  kind: string;
  /** Name of a part, or the address as written. */
  target: string;
  external: boolean;
}

/** The parts of a Word file, by name and by what points to them. */
export class WordPackage {
  /** Name of the part that holds the text. */
  readonly main: string;
  private readonly zip: Zip;
  private readonly budget = new XmlBudget();

  constructor(bytes: Uint8Array) {
    if (isOle(bytes)) throw new Refusal({ kind: isEncryptedOle(bytes) ? 'word-encrypted' : 'word-old' });
    if (bytes.length === 0) throw new Refusal({ kind: 'empty' });
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Refusal({ kind: 'word-none' });
    this.zip = new Zip(bytes);
    const stated = [...this.relations('').values()].find(({ kind }) => kind === 'officeDocument')?.target;
    this.main = stated !== undefined && this.zip.has(stated) ? stated : 'word/document.xml';
    if (!this.zip.has(this.main)) throw new Refusal({ kind: 'word-none' });
  }

  bytes(part: string): Uint8Array | null {
    return this.zip.read(part);
  }

  size(part: string): number | null {
    return this.zip.size(part);
  }

  /** The tree of a part; null where there is none. */
  xml(part: string | undefined): XmlElement | null {
    const bytes = part === undefined ? null : this.zip.read(part);
    return bytes === null ? null : parseXml(bytes, this.budget);
  }

  /** What a part points to, by id; those of the whole file for the empty name. */
  relations(part: string): ReadonlyMap<string, Relation> {
    const folder = posix.dirname(part);
    const list = this.xml(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    return new Map(
      childElements(list).map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
        const external = TargetMode === 'External';
        const target = external ? Target : posix.resolve('/', folder, Target).slice(1);
        return [Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target, external }];
      }),
    );
  }

  /** The part of a kind that the text points to. */
  partOf(kind: string): string | undefined {
    return [...this.relations(this.main).values()].find((relation) => relation.kind === kind && !relation.external)
      ?.target;
  }
}

/** The container of old Word files, and of new ones behind a password. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, i) => bytes[i] === byte);
}

function isEncryptedOle(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}
