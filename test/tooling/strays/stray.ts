/** Something that is written where it should only be named. */
export interface Stray {
  file: string;
  line: number;
  /** As it stands there. */
  text: string;
  why: string;
}

/** A stray that is meant: where it stands, what it is, and the reason. */
export type Exception = readonly [file: string, text: string, reason: string];

/** The strays that nobody has explained, and the explanations that explain nothing (any more). */
export function unexplained(strays: readonly Stray[], exceptions: readonly Exception[]): string[] {
  const explains = ([file, text]: Exception, stray: Stray) => stray.file === file && stray.text === text;
  const left = strays.filter((stray) => !exceptions.some((one) => explains(one, stray)));
  const idle = exceptions.filter((one) => !strays.some((stray) => explains(one, stray)));
  return [
    ...left.map(({ file, line, text, why }) => `${file}:${line} ${text}: ${why}`),
    ...idle.map(([file, text]) => `${file} has no ${text} to be excepted`),
  ];
}
