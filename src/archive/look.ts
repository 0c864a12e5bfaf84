/** What an owner chose for the look of the site; all of it at its first value is the look that the program brings. */
export interface Look {
  /** The one colour of the site as `#rrggbb`, lower case: every other colour follows from it. Null: the program's green. */
  colour: string | null;
  /** Typeface of titles and running text: Song or a roman, Hei or a grotesque. */
  type: 'serif' | 'sans';
  /** Size of running text: as it is, or a step smaller or larger. */
  size: 'normal' | 'smaller' | 'larger';
  /** Whether the head of the page is a board in the site's colour; otherwise it is paper like the rest. */
  board: boolean;
}

/** The owner's sign at the head of every page, looked at. */
export interface Logo {
  /** Path from the content folder. */
  file: string;
  /** What is read out in its place. */
  alt: string;
  /** The ground that it was drawn for, which it is given. */
  ground: 'light' | 'dark';
  /** First 16 hexadecimal digits of the file's SHA-256. */
  digest: string;
  /** In CSS pixels, as it stands at the head of the page. */
  width: number;
  height: number;
}

/** The look of an archive whose owner chose nothing. */
export const plainLook: Look = { colour: null, type: 'serif', size: 'normal', board: true };
