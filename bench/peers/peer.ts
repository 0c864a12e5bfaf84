import type { Format } from './corpus.ts';

/** A generator that Lectern is held against: all that is needed to set it up and to build with it. Folders are from the site's own. */
export interface Peer {
  /** Its name on the command line. */
  slug: string;
  name: string;
  format: Format;
  /** Where its texts go. */
  texts: string;
  /** Packages of npm, each with the exact version; the first ones are named in the report. */
  packages: Readonly<Record<string, string>>;
  /** The other files of its site. */
  files: Readonly<Record<string, string>>;
  /** What is run, one after the other; `node` is the Node of the bench, `hugo` the Hugo that was found. */
  commands: readonly (readonly [program: 'node' | 'hugo', ...words: string[]])[];
  /** What a build from nothing may not find. */
  leftovers: readonly string[];
  out: string;
  /** The folder of its search index; null where it makes none. */
  index: string | null;
  /** How it is set up, in a sentence for the report. */
  note: string;
}
