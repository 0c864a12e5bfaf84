import type { Locale } from '../archive/locale.ts';

/** Where a command writes what it has to say; tests give their own. */
export interface Output {
  /** What the command was asked for: stdout, a line each. */
  print(text: string): void;
  /** What goes on meanwhile, and what went wrong: stderr. */
  tell(text: string): void;
  /** Clears the screen for what comes next; absent where there is no screen. */
  clear?(): void;
}

export const terminal: Output = {
  print: (text) => process.stdout.write(`${text}\n`),
  tell: (text) => process.stderr.write(`${text}\n`),
  ...(process.stdout.isTTY ? { clear: () => process.stdout.write('\u001B[2J\u001B[3J\u001B[H') } : {}),
};

/** Where progress is shown: a stream that may be a terminal. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  write(text: string): unknown;
}

/** What every command is given beside its arguments. */
export interface Surroundings {
  output: Output;
  /** Where a command shows how far it is. */
  stream: ProgressStream;
  /** Language of messages as long as no archive says otherwise. */
  locale: Locale;
}
