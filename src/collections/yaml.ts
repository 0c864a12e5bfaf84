import { isMap, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from '../archive/body.ts';
import { type Finding, finding, type FindingPlace } from '../archive/problem-table.ts';

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2', schema: 'core' });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const findings = document.errors.map((error) => {
    const at = { file, ...place(error.pos[0]) };
    if (error.code === 'DUPLICATE_KEY') return finding('field-repeated', { field: /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '' }, at);
    return finding('yaml-syntax', { detail: error.message }, at);
  });
  const valuePlace = (path: YamlPath): Place => {
    const node = path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined);
    if (node && typeof node === 'object' && node.range) return place(node.range[0]);
    return path.length === 0 ? { line: firstLine, column: 1 } : valuePlace(path.slice(0, -1));
  };
  const keyPlace = (path: YamlPath): Place => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const key = path.at(-1);
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === key) : undefined;
    const range = (pair?.key as Node | undefined)?.range;
    return range ? place(range[0]) : valuePlace(path);
  };
  const syntax = findings.some((found) => found.rule === 'yaml-syntax');
  return { value: syntax ? undefined : plain(document, { file, line: firstLine }, findings), findings, valuePlace, keyPlace };
}

/** The data; an alias that would unfold without end is a fault of the text, not of the program. */
function plain(document: ReturnType<typeof parseDocument>, start: FindingPlace, findings: Finding[]): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown;
  } catch (error) {
    findings.push(finding('yaml-syntax', { detail: error instanceof Error ? error.message : String(error) }, start));
    return undefined;
  }
}
