import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../collections/digest.ts';
import { programStamp } from '../collections/program-stamp.ts';

/** Every part has this file; it is written last, so that a folder without it is none that was finished. */
export const manifestFile = 'part.json';
/** Files of the site, by their path from its root. */
export const siteFolder = 'site/';
/** What the search of the whole is made from: {@link IndexedTexts}, without the shards, and the archive's vocabulary. */
export const textsFile = 'texts.json';
/** Files of postings, numbered from 0. */
export const shardsFolder = 'shards/';

/** Inside its folder, whatever the machine that reads it. */
const path = z.string().refine((written) => !isAbsolute(written) && !written.split(/[\\/]/).includes('..'));

const schema = z.strictObject({
  /** Of the program, for people. */
  version: z.string(),
  /** Of the program, its packages, Node and the machine: `programStamp`. */
  program: z.string(),
  /** Changes with the content, the settings and the base; parts of one site have the same. */
  content: z.string(),
  base: z.string(),
  locale: z.enum(['zh-CN', 'en']),
  number: z.int().min(1),
  of: z.int().min(1),
  /** Every other file of the folder, with the SHA-256 of what is in it. */
  files: z.array(z.tuple([path, z.string()])),
});

/** What a part says of itself. */
export type PartManifest = z.infer<typeof schema>;

/** The text of the manifest: it carries its own digest, so that one that was cut off or changed is not believed. */
export function writeManifest(manifest: PartManifest): string {
  return `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 1)}\n`;
}

/** What keeps a folder from being read as a part: it is missing, it is none, it is not whole, or this program did not make it. */
export type ManifestFault =
  | { kind: 'missing' | 'no-part' | 'damaged' }
  | { kind: 'other-program'; version: string; number: number; of: number };

/** Reads what a folder says of itself. */
export function readManifest(folder: string): PartManifest | ManifestFault {
  if (!existsSync(folder)) return { kind: 'missing' };
  if (!existsSync(join(folder, manifestFile))) return { kind: 'no-part' };
  const written = readFields(join(folder, manifestFile));
  if (written === null) return { kind: 'damaged' };
  if (written.program !== programStamp()) {
    const { version, number, of } = written;
    return { kind: 'other-program', version: String(version), number: Number(number), of: Number(of) };
  }
  return schema.safeParse(written).data ?? { kind: 'damaged' };
}

/** The fields of a manifest that is whole, without its digest; else null. */
function readFields(file: string): Record<string, unknown> | null {
  try {
    const { digest, ...written } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return digest === digestOf(written) ? written : null;
  } catch {
    return null;
  }
}
