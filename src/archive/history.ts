import { type PartialDate, surelyLater } from './date.ts';

export const textStates = ['machine', 'corrected', 'approved'] as const;
/** `machine` as a program wrote it down, `corrected` read over by a person, `approved` by whoever answers for it. */
export type TextState = (typeof textStates)[number];

/** A correction that the contributor lists. */
export interface Erratum {
  date: PartialDate;
  /** Block that was corrected; null where the author names none. */
  anchor: string | null;
  was: string;
  is: string;
  note: string | null;
  by: string | null;
}

/** What the front matter says of how a text came to stand as it does. */
export interface TextHistory {
  /** Null where nobody has said. */
  state: TextState | null;
  approvedBy: string | null;
  approvedOn: PartialDate | null;
  /** When it was last corrected, as far as the author says. */
  corrected: PartialDate | null;
  /** In the author's order. */
  errata: Erratum[];
}

/** How far a text can be relied on, as its page shows it. */
export type TextStanding =
  | { state: 'machine' | 'corrected' }
  | {
      state: 'approved';
      by: string | null;
      on: PartialDate | null;
      /** The latest correction that surely came after the approval. */
      correctedSince: PartialDate | null;
    };

/** Null where the state of the text is not stated. Only a text whose state is `approved` is ever shown as approved. */
export function standingOf(history: TextHistory): TextStanding | null {
  const { state, approvedBy: by, approvedOn: on } = history;
  if (state !== 'approved') return state === null ? null : { state };
  const last = lastStated(history);
  return { state, by, on, correctedSince: last !== null && on !== null && surelyLater(last, on) ? last : null };
}

/** The last correction that the front matter knows of. */
export function lastStated({ corrected, errata }: TextHistory): PartialDate | null {
  const dates = errata.map(({ date }) => date).concat(corrected ?? []);
  return dates.sort().at(-1) ?? null;
}

/** Newest first; those of one date in the author's order. */
export function newestErrata({ errata }: TextHistory): Erratum[] {
  return errata.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
