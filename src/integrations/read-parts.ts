import { type PartManifest, readManifest } from './part-folder.ts';

/** A folder that holds a part, as the user wrote it. */
export interface Part {
  folder: string;
  manifest: PartManifest;
}

/** Why parts do not make a site. `than` is the folder that another one does not go with: the first that was given. */
export type PartFault =
  | { kind: 'missing' | 'no-part' | 'damaged'; folder: string }
  | { kind: 'other-program'; folder: string; version: string; number: number; of: number }
  | { kind: 'other-count'; folder: string; number: number; of: number; than: string; thanOf: number }
  | { kind: 'other-base'; folder: string; base: string; than: string; thanBase: string }
  | { kind: 'other-content'; folder: string; than: string }
  | { kind: 'twice'; folder: string; number: number; than: string }
  | { kind: 'absent'; numbers: readonly number[]; of: number }
  | { kind: 'files'; folder: string; lost: readonly string[]; changed: readonly string[] };

/** Reads what folders say of themselves, and holds them to be all the parts of one site, each once. */
export function readParts(folders: readonly string[]): { parts: Part[]; faults: PartFault[] } {
  const faults: PartFault[] = [];
  const parts: Part[] = [];
  for (const folder of folders) {
    const read = readManifest(folder);
    if ('kind' in read) faults.push({ ...read, folder });
    else parts.push({ folder, manifest: read });
  }
  const [first] = parts;
  if (!first) return { parts, faults };
  const { of } = first.manifest;
  // Also those that are there and are not to be had: nobody should look for them.
  const given = new Set(
    faults.flatMap((fault) => (fault.kind === 'other-program' && fault.of === of ? fault.number : [])),
  );
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    const { folder, manifest } = part;
    const { number } = manifest;
    const other = byNumber.get(number);
    const fault = differenceFrom(first, part);
    if (fault) faults.push(fault);
    else if (other) faults.push({ kind: 'twice', folder, number, than: other.folder });
    else byNumber.set(number, part);
    if (manifest.of === of) given.add(number);
  }
  const absent = Array.from({ length: of }, (_, place) => place + 1).filter((number) => !given.has(number));
  if (absent.length > 0) faults.push({ kind: 'absent', numbers: absent, of });
  return { parts, faults };
}

function differenceFrom(first: Part, { folder, manifest }: Part): PartFault | null {
  const { number, of, base, content } = manifest;
  const than = first.folder;
  if (of !== first.manifest.of) return { kind: 'other-count', folder, number, of, than, thanOf: first.manifest.of };
  if (base !== first.manifest.base) return { kind: 'other-base', folder, base, than, thanBase: first.manifest.base };
  return content === first.manifest.content ? null : { kind: 'other-content', folder, than };
}
