import type { ArchivalDescription } from '../archive/archival.ts';
import type { TextHistory } from '../archive/history.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { ArchivalMatter, HistoryMatter } from './schema/history-schema.ts';

/** What the front matter says of the text's history. Only an approved text can have been approved by somebody. */
export function historyOf(
  matter: HistoryMatter,
  place: (field: string) => FindingPlace,
): { history: TextHistory; findings: Finding[] } {
  const { textState: state = null, approvedBy = null, approvedOn = null, corrected = null } = matter;
  const given = (['approvedBy', 'approvedOn'] as const).filter((field) => matter[field] !== undefined);
  const findings =
    state === 'approved' ? [] : given.map((field) => finding('approval-state', { field, state }, place(field)));
  const errata = matter.errata.map((entry) => ({
    ...entry,
    anchor: entry.anchor ?? null,
    note: entry.note ?? null,
    by: entry.by ?? null,
  }));
  return { history: { state, approvedBy, approvedOn, corrected, errata }, findings };
}

/** The archival description, what it leaves out as null. */
export function archivalOf(written: ArchivalMatter): ArchivalDescription {
  const { reference, draft, classification, access, carrier, pages } = written;
  return {
    reference: reference ?? null,
    draft: draft ?? null,
    classification: classification ?? null,
    access: access ?? null,
    carrier: carrier ?? null,
    pages: pages ?? null,
  };
}
