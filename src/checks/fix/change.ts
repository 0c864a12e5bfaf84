/** What was done to a line, for `messages.command.fix` to say. */
export type ChangeKind =
  | 'value'
  | 'quoted'
  | 'removed'
  | 'byte-order-mark'
  | 'line-ends'
  | 'indent'
  | 'colon'
  | 'trailing-space'
  | 'blank-line'
  | 'last-line'
  | 'order';

/** One thing that was put right in a file. */
export interface Change {
  kind: ChangeKind;
  /** From 1, in the file as it was when this was done: other changes may have moved it by a line since. */
  line: number;
  /** What stood there; empty where that says nothing. */
  from: string;
  /** What stands there now; empty where that says nothing. */
  to: string;
}

/** A text and what was done to it. */
export interface Changed {
  text: string;
  changes: Change[];
}

/** A change that shows no words. */
export function unspoken(kind: ChangeKind, line: number): Change {
  return { kind, line, from: '', to: '' };
}
