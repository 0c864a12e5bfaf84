import { toHtml } from 'hast-util-to-html';
import type { CompiledBody, Place } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { blocks } from './blocks.ts';
import { declarative } from './declarative.ts';
import { parseMdx } from './engine.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { parts } from './parts.ts';
import type { BodyContext, BodyReport } from './report.ts';
import { singleStrikes } from './single-strikes.ts';
import { tables } from './tables.ts';
import { taskLists } from './task-lists.ts';
import { TimeCodes } from './time-codes.ts';
import { tokens } from './tokens.ts';
import { eachElement } from './tree.ts';
import { undefinedFootnotes } from './undefined-footnotes.ts';
import { unusedFootnotes } from './unused-footnotes.ts';

/** What is left of a body that could not be read, so that the rest of the archive can still be checked. */
export const emptyBody: CompiledBody = {
  html: '',
  blocks: [],
  headings: [],
  links: [],
  images: [],
  references: [],
  parts: [],
};

export interface Compilation {
  body: CompiledBody;
  findings: Finding[];
}

/**
 * Compiles the body of one file to HTML. A function of its arguments alone: nothing is read, looked up or run.
 * @param source the whole file, its front matter blanked line for line
 * @param file path of the file from the content folder, for the findings
 */
export function compileBody(source: string, file: string, locale: Locale): Compilation {
  const made = transformed(source, file, locale);
  if ('detail' in made) {
    const { line, column, detail } = made;
    return { body: emptyBody, findings: [finding('mdx-syntax', { detail }, { file, line, column })] };
  }
  const { tree, found, times, context } = made;
  const html = toHtml({ type: 'root', children: times.settle(tree, context) });
  const marked = parts(tree, found.blocks, context);
  const { findings, ...lists } = context.report;
  return { body: { html, ...found, ...lists, parts: marked }, findings };
}

/** Where each block of a body stands in its file, by anchor: for the few findings about one, since no compiled body keeps it. */
export function blockPlaces(source: string, file: string, locale: Locale): Map<string, Place> {
  const places = new Map<string, Place>();
  const made = transformed(source, file, locale);
  if ('detail' in made) return places;
  eachElement(made.tree, (node, parent) => {
    const { id } = node.properties;
    const written = node.position ? node : parent;
    if (typeof id === 'string' && written) places.set(id, made.context.parsed.placeOf(written));
  });
  return places;
}

/** A body after every transformation, its blocks numbered. */
function transformed(source: string, file: string, locale: Locale) {
  const parsed = parseMdx(source);
  if ('detail' in parsed) return parsed;
  const report: BodyReport = { findings: [], links: [], images: [], references: [], parts: [] };
  const context: BodyContext = { parsed, report, file };
  const declared = declarative(parsed.children, context);
  headings(declared, context);
  unusedFootnotes(source, declared, context);
  footnotes(declared, locale);
  undefinedFootnotes(declared, context);
  singleStrikes(declared, context);
  taskLists(declared, locale);
  const tree = tables(declared, locale);
  tokens(tree, context);
  const times = new TimeCodes();
  return { tree, found: blocks(tree, times), times, context };
}
