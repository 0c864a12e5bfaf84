import { resolve, sep } from 'node:path';
import type { ImportMessages } from '../archive/messages/import.ts';
import type { Count, ImportNote } from './draft.ts';
import type { ImportReport, LeftOutReason } from './report.ts';

/** The report of an import in words: what was written, left out, dropped and doubtful, and a table of sums at the end. */
export function renderReport(report: ImportReport, messages: ImportMessages): string {
  const words = messages.report;
  const drops = report.written.flatMap(({ source, dropped }) =>
    dropped.map(({ line, text, reason }) => `  ${words.place(source, line)}  ${messages.drops[reason]}  ${text}`),
  );
  const notes = report.written.flatMap(({ source, notes: found }) =>
    found.map((note) => `  ${noteLine(source, note, messages)}`),
  );
  const losses = report.written.flatMap(({ source, losses: found }) =>
    found.map((loss) => `  ${placeOf(source, loss, messages)}  ${messages.losses[loss.kind](loss.text)}`),
  );
  const guessed = report.written.filter(({ guessed: fields }) => fields.length > 0).length;
  return [
    ...report.missing.map(words.missing),
    ...(report.fault === null ? [] : [words.fault(report.fault)]),
    ...(report.began ? [words.began(report.content)] : []),
    ...(guessed > 0 ? [words.guessed(guessed)] : []),
    ...section(
      words.written(report.written.length),
      report.written.map(({ source, file }) => `  ${file}  ←  ${source}`),
    ),
    ...section(
      words.used(report.used.length),
      report.used.map(({ source, by }) => `  ${source}  →  ${by}`),
    ),
    ...section(
      words.leftOut(report.leftOut.length),
      report.leftOut.map(({ source, reason }) => `  ${source}  ${reasonText(reason, messages)}`),
    ),
    ...section(words.tallies, tallies(report, messages)),
    ...section(words.lost(losses.length), losses),
    ...section(words.dropped(drops.length), drops),
    ...section(words.notes(notes.length), notes),
    ...changes(report, messages),
    '',
    ...sums(report, messages),
  ].join('\n');
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

/** Why a file was left out, in words. */
function reasonText(reason: LeftOutReason, messages: ImportMessages): string {
  const { reasons } = messages;
  switch (reason.kind) {
    case 'unknown-format':
      return reasons[reason.kind](reason.extension);
    case 'too-large':
      return reasons[reason.kind]((reason.bytes / 1_048_576).toFixed(0));
    case 'already-imported':
    case 'exists':
      return reasons[reason.kind](reason.file);
    case 'id-taken':
      return reasons[reason.kind](reason.id, reason.file);
    case 'failed':
    case 'reader-failed':
      return reasons[reason.kind](reason.detail);
    default:
      return reasons[reason.kind]();
  }
}

function noteLine(source: string, note: ImportNote, messages: ImportMessages): string {
  const place = note.line === null ? placeOf(source, note, messages) : messages.report.place(source, note.line);
  return `${place}  ${messages.notes[note.kind](note.text)}`;
}

function placeOf(source: string, { paragraph }: { paragraph?: number | null }, { report }: ImportMessages): string {
  return paragraph == null ? source : report.paragraph(source, paragraph);
}

/** For each source that was counted a line of what it has and what its document has. */
function tallies(report: ImportReport, { report: words }: ImportMessages): string[] {
  const both = ({ found, written }: Count) => `${found} → ${written}`;
  return report.written.flatMap(({ source, tally }) => {
    if (tally === null) return [];
    const { characters, images, tables, footnotes } = tally;
    return [`  ${source}  ${words.tally(both(characters), both(images), both(tables), both(footnotes))}`];
  });
}

/** What importing over documents that exist would change. */
function changes({ leftOut }: ImportReport, { report }: ImportMessages): string[] {
  const found = leftOut.flatMap(({ reason }) =>
    reason.kind === 'exists' && reason.changes !== null ? [reason.changes] : [],
  );
  return found.length === 0 ? [] : ['', report.changes(found.length), ...found];
}

/** One row for each path that was given, and their sum where there are several. */
function sums(report: ImportReport, { report: { table } }: ImportMessages): string[] {
  const within = (source: string, path: string) => `${resolve(source)}${sep}`.startsWith(`${resolve(path)}${sep}`);
  const rows = report.paths.map((path) => row(path, (source) => within(source, path), report));
  if (rows.length !== 1) rows.push(row(table.total, () => true, report));
  return columns([[table.source, table.read, table.written, table.leftOut], ...rows]);
}

function row(name: string, holds: (source: string) => boolean, report: ImportReport): string[] {
  const written = report.written.filter(({ source }) => holds(source)).length;
  const leftOut = report.leftOut.filter(({ source }) => holds(source)).length;
  const used = report.used.filter(({ source }) => holds(source)).length;
  return [name, String(written + leftOut + used), String(written), String(leftOut)];
}

/** The first column to the left, the numbers to the right; a Chinese character is two columns wide. */
function columns(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => width(cells[i] ?? ''))));
  return rows.map((cells) =>
    cells
      .map((cell, i) => (i === 0 ? cell + pad(cell, widths[i]) : pad(cell, widths[i]) + cell))
      .join('  ')
      .trimEnd(),
  );
}

function pad(cell: string, columnWidth = 0): string {
  return ' '.repeat(Math.max(0, columnWidth - width(cell)));
}

function width(text: string): number {
  let sum = 0;
  for (const sign of text)
    sum += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(sign)
      ? 2
      : 1;
  return sum;
}
