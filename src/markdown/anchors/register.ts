/** A block as it was when the register was written. */
export interface KeptBlock {
  anchor: string;
  /** Names its text. */
  digest: string;
  /** What its text is recognised by after it was changed: see `fingerprint`. */
  fingerprint: string;
}

/** An anchor whose block is gone, so that its number is never given again and its links still lead somewhere. */
export interface RetiredAnchor {
  anchor: string;
  /** Anchor of the block that has taken its text in; null where the text was removed. */
  within: string | null;
}

/**
 * The anchors of a document in reading order. A retired one stands before the block before which its own stood, so that no
 * line of the file has to change when its neighbours do.
 */
export type RegisterEntry = KeptBlock | RetiredAnchor;

export interface Register {
  entries: RegisterEntry[];
  /** Whether the file was read to its last letter; else it holds what could still be read of it. */
  whole: boolean;
}

export function isKept(entry: RegisterEntry): entry is KeptBlock {
  return 'digest' in entry;
}

/** Number of an anchor: 12 for `p12`. */
export function numberOf(anchor: string): number {
  return Number(anchor.slice(1));
}

/** The text of a register's file: JSON with one line a block, so that git compares and merges it block by block. */
export function printRegister(entries: readonly RegisterEntry[]): string {
  const lines = entries.map((entry) => {
    if (isKept(entry)) return JSON.stringify([entry.anchor, entry.digest, entry.fingerprint]);
    return JSON.stringify(entry.within === null ? [entry.anchor] : [entry.anchor, entry.within]);
  });
  return `{"version":1,"blocks":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * Reads a register's file. Where it is not whole JSON, as after a merge that git could not finish, every line that can be read
 * counts, those of both sides; of an anchor that stands twice, the first.
 */
export function parseRegister(text: string): Register {
  const blocks = blocksOf(text);
  const written = blocks ?? text.split(/\r?\n/).map((line) => json(line.trim().replace(/,$/, '')));
  const entries = written.flatMap((value) => entryOf(value) ?? []);
  const seen = new Set<string>();
  const unique = entries.filter(({ anchor }) => !seen.has(anchor) && seen.add(anchor));
  return { entries: unique, whole: blocks !== null && unique.length === blocks.length };
}

function blocksOf(text: string): unknown[] | null {
  const value = json(text);
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1) return null;
  return 'blocks' in value && Array.isArray(value.blocks) ? value.blocks : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const anchorForm = /^p[1-9]\d{0,8}$/;

function entryOf(value: unknown): RegisterEntry | null {
  if (!Array.isArray(value) || !value.every((part) => typeof part === 'string')) return null;
  const [anchor = '', second, fingerprint] = value;
  if (!anchorForm.test(anchor) || value.length > 3) return null;
  if (second === undefined) return { anchor, within: null };
  if (fingerprint !== undefined) return { anchor, digest: second, fingerprint };
  return anchorForm.test(second) ? { anchor, within: second } : null;
}
