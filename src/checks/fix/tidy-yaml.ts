import { type Change, type Changed, unspoken } from './change.ts';
import { dataOf, harmlessly, parseYaml } from './yaml-data.ts';

/**
 * A YAML text with the spacing that YAML wants: indents and colons where they keep it from being read, no white space at the
 * end of lines. What it says stays the same to the letter; comments and style stay as they are.
 * @param known names of fields, before which alone a full-width colon can be nothing but a slip
 */
export function tidyYaml(text: string, known: ReadonlySet<string>): Changed {
  const mended = mendFaults(text, known);
  const data = dataOf(mended.text);
  if (data === null) return { text, changes: [] };
  const lines = mended.text.split('\n');
  const edits = new Map(
    lines.flatMap((line, index) => {
      const tidied = line.replace(/[ \t\u3000]+$/, '').replace(/^( *(?:- +)*\w+:)[ ]*\t[ \t]*/, '$1 ');
      return tidied === line ? [] : [[index, tidied] as const];
    }),
  );
  const tidied = harmlessly(lines, edits, (candidate) => dataOf(candidate) === data);
  return {
    text: tidied.lines.join('\n'),
    changes: [...mended.changes, ...tidied.edited.map((index) => unspoken('trailing-space', index + 1))],
  };
}

/** Lines that keep the text from being read, mended one by one as long as that brings the reader further. */
function mendFaults(text: string, known: ReadonlySet<string>): Changed {
  const lines = text.split('\n');
  const changes: Change[] = [];
  for (let fault = firstFault(lines); fault !== null; ) {
    const next = mendNear(lines, fault, known);
    // Half of the way is none: what is left of the fault may be what the author meant.
    if (next === null) return { text, changes: [] };
    changes.push(next.change);
    fault = firstFault(lines);
  }
  return { text: lines.join('\n'), changes };
}

/** Mends the line of a fault, or the one before or after it, in `lines`; null where none of them can be. */
function mendNear(lines: string[], fault: number, known: ReadonlySet<string>): { change: Change } | null {
  for (const index of [fault, fault - 1, fault + 1]) {
    const line = lines[index];
    const mended = line === undefined ? null : mendLine(line, known);
    if (line === undefined || mended === null) continue;
    lines[index] = mended.line;
    const left = firstFault(lines);
    if (left === null || left > fault || (left === fault && index !== fault))
      return { change: unspoken(mended.kind, index + 1) };
    lines[index] = line;
  }
  return null;
}

function mendLine(line: string, known: ReadonlySet<string>): { line: string; kind: 'indent' | 'colon' } | null {
  const [indent = ''] = /^[ \t\u3000]*/.exec(line) ?? [];
  if (/[\t\u3000]/.test(indent))
    return { line: indent.replace(/[\t\u3000]/g, '  ') + line.slice(indent.length), kind: 'indent' };
  const [whole = '', before = '', key = ''] = /^( *(?:- +)?)(\w+)[ \u3000]*[:：][ \t\u3000]*/.exec(line) ?? [];
  if (!known.has(key) || whole === `${before}${key}: `) return null;
  return { line: `${before}${key}: ${line.slice(whole.length)}`, kind: 'colon' };
}

/** Index of the line on which the reader stumbles first; null where it does not. */
function firstFault(lines: readonly string[]): number | null {
  const text = lines.join('\n');
  const [error] = parseYaml(text).errors;
  return error ? text.slice(0, error.pos[0]).split('\n').length - 1 : null;
}
