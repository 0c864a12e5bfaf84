import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Shelf, type Spot, shelves } from '../archive/permanence.ts';
import { reasonOf } from './folder.ts';

/** An address that the last release published. */
export interface PublishedAddress {
  spot: Spot;
  /** As the catalogue writes it, base included. */
  address: string;
  title: string | null;
  /** Where it led on to, if it did. */
  to: Spot | null;
}

/** What the catalogue of a release says of its addresses. */
export interface Release {
  /** The catalogue's file, as the user named it. */
  file: string;
  addresses: PublishedAddress[];
}

const entry = z.looseObject({ url: z.string(), title: z.string().nullable().optional(), to: z.string().optional() });
/** Releases before this one knew documents only. */
const catalog = z.looseObject({
  documents: z.array(entry),
  sessions: z.array(entry).default([]),
  moved: z.array(entry).default([]),
  withdrawn: z.array(entry).default([]),
});

/** Reads the `catalog.json` of a release, whatever base it was built for; a text says why it cannot be read, null that it is no catalogue. */
export function readRelease(file: string): Release | { unreadable: string | null } {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return { unreadable: reasonOf(error) };
  }
  const read = catalog.safeParse(parsed(text));
  if (!read.success) return { unreadable: null };
  const { documents, sessions, moved, withdrawn } = read.data;
  const addresses = [...documents, ...sessions, ...moved, ...withdrawn].flatMap(({ url, title, to }) => {
    const spot = spotOf(url);
    return spot === null
      ? []
      : [{ spot, address: url, title: title ?? null, to: to === undefined ? null : spotOf(to) }];
  });
  return { file, addresses };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The last two parts of an address; null where they are not those of a document or session. */
function spotOf(url: string): Spot | null {
  const [id, first] = url
    .split('/')
    .filter((part) => part !== '')
    .toReversed();
  const shelf: Shelf | undefined = shelves.find((name) => name === first);
  return id === undefined || shelf === undefined ? null : { shelf, id };
}
