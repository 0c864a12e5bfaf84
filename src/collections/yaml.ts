import {
  type Alias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import type { Place } from '../archive/body.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML text as plain data that still knows where each part of it stands. */
export interface YamlReading {
  /** undefined where the text could not be read. */
  value: unknown;
  findings: Finding[];
  /** Place of a value; of the nearest part that is there where the path leads to nothing. */
  valuePlace(path: YamlPath): Place;
  /** Place of the key that a path ends with. */
  keyPlace(path: YamlPath): Place;
}

/** Parses YAML 1.2 (core schema). `firstLine` is the line of the file on which the text begins. */
export function readYaml(text: string, file: string, firstLine = 1): YamlReading {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const findings = document.errors.map((error) => {
    const at = { file, ...place(openingOf(document, error) ?? error.pos[0]) };
    if (error.code === 'DUPLICATE_KEY')
      return finding(
        'field-repeated',
        {
          field:
            /^[^:\n]*/
              .exec(text.slice(error.pos[0]))?.[0]
              .trim()
              .replace(/^["']|["']$/g, '') ?? '',
        },
        at,
      );
    return finding('yaml-syntax', { code: error.code, detail: error.message }, at);
  });
  // What the parser says after its first stumble is about the stumble.
  const stumble = findings.findIndex((found) => found.rule === 'yaml-syntax');
  if (stumble !== -1) findings.splice(stumble + 1);
  const nodeAt = (path: YamlPath) =>
    path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined);
  // A list may be written as its only entry, and then has no entries in the text.
  const written = (path: YamlPath): YamlPath => {
    const made: (string | number)[] = [];
    for (const part of path) if (part !== 0 || isSeq(nodeAt(made))) made.push(part);
    return made;
  };
  const valuePlace = (whole: YamlPath): Place => {
    const path = written(whole);
    const node = nodeAt(path);
    if (node && typeof node === 'object' && node.range) return place(node.range[0]);
    return path.length === 0 ? { line: firstLine, column: 1 } : valuePlace(path.slice(0, -1));
  };
  const keyPlace = (whole: YamlPath): Place => {
    const path = written(whole);
    const parent = nodeAt(path.slice(0, -1));
    const key = path.at(-1);
    const pair = isMap(parent)
      ? (parent.items.find((item) => isScalar(item.key) && String(item.key.value ?? '') === key) ??
        parent.items.find((item) => !isScalar(item.key)))
      : undefined;
    const range = (pair?.key as Node | undefined)?.range;
    return range ? place(range[0]) : valuePlace(path);
  };
  if (stumble !== -1) return { value: undefined, findings, valuePlace, keyPlace };
  const unset = unsetAlias(document);
  if (unset) {
    const at = { file, ...place(unset.range?.[0] ?? 0) };
    findings.push(finding('yaml-syntax', { code: 'BAD_ALIAS', detail: `*${unset.source}` }, at));
    return { value: undefined, findings, valuePlace, keyPlace };
  }
  return { value: plain(document, { file, line: firstLine }, findings), findings, valuePlace, keyPlace };
}

/** Where the quote or bracket was opened whose end the parser missed, which it tells only at the end of the text. */
function openingOf(document: ReturnType<typeof parseDocument>, error: YAMLParseError): number | null {
  if (!/closing|end with a/.test(error.message)) return null;
  let opening: number | null = null;
  visit(document, {
    Node(_, node) {
      const opens = (isCollection(node) && node.flow === true) || (isScalar(node) && /^QUOTE/.test(node.type ?? ''));
      if (opens && node.range && node.range[0] < error.pos[0] && error.pos[0] <= node.range[2]) opening = node.range[0];
    },
  });
  return opening;
}

/** The first alias whose anchor is not there; what an author meant by it is text that begins with `*`. */
function unsetAlias(document: ReturnType<typeof parseDocument>): Alias | null {
  let found: Alias | null = null;
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** The data; an alias that would unfold without end is a fault of the text, not of the program. */
function plain(document: ReturnType<typeof parseDocument>, start: FindingPlace, findings: Finding[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown;
  } catch (error) {
    findings.push(
      finding(
        'yaml-syntax',
        { code: 'ALIASES', detail: error instanceof Error ? error.message : String(error) },
        start,
      ),
    );
    return undefined;
  }
}
