import type { CitedName } from './cited-name.ts';
import type { CitationRecord } from './record.ts';

/**
 * A reference in the RIS format (Research Information Systems, specification of 2011): one tag a line, two spaces, a
 * hyphen, a space; `TY` first, `ER` last, lines ended by CR and LF. In UTF-8.
 */
export function ris(record: CitationRecord): string {
  const lines: [tag: string, value: string | null][] = [
    ['TY', 'ELEC'],
    ...record.authors.map((name): [string, string] => ['AU', written(name)]),
    ['TI', record.title],
    ['T2', record.container],
    ['PB', record.publisher],
    ['M3', record.genre],
    ['PY', record.issued?.slice(0, 4) ?? null],
    ['DA', record.issued && dateOf(record.issued)],
    ['LA', record.language],
    ['AB', record.abstract],
    ['N1', record.note],
    ['ID', record.id],
    ['UR', record.url],
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value}\r\n`])).join('');
}

/** `YYYY/MM/DD/other`: the slashes stand even where a part is not known. */
function dateOf(issued: string): string {
  const [year = '', month = '', day = ''] = issued.split('-');
  return `${year}/${month}/${day}/`;
}

/** A comma parts family and given name, and nothing can protect it: in a name that is whole it becomes a full-width one. */
function written(name: CitedName): string {
  return 'literal' in name ? name.literal.replace(/, ?/g, '，') : `${name.family}, ${name.given}`;
}
