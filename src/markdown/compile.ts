import { toHtml } from 'hast-util-to-html';
import type { Block, CompiledBody, Place } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { anchorsOf, isCurrent } from './anchors/anchoring.ts';
import type { Register } from './anchors/register.ts';
import { blocks } from './blocks.ts';
import { codeBlocks } from './code-blocks.ts';
import { declarative } from './declarative.ts';
import { parseMdx } from './engine.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { parts } from './parts.ts';
import { pullQuotes } from './pull-quotes.ts';
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
  forwarded: [],
  links: [],
  images: [],
  references: [],
  parts: [],
};

/** How the register of a document's anchors fits its body: there is none; it does; blocks have changed since; it is no whole JSON. */
export type RegisterState = 'none' | 'current' | 'stale' | 'damaged';

export interface Compilation {
  body: CompiledBody;
  findings: Finding[];
  register: RegisterState;
}

/**
 * Compiles the body of one file to HTML. A function of its arguments alone: nothing is read, looked up or run.
 * @param source the whole file, its front matter blanked line for line
 * @param file path of the file from the content folder, for the findings
 * @param register of the anchors that its blocks had; null where there is none
 */
export function compileBody(
  source: string,
  file: string,
  locale: Locale,
  register: Register | null = null,
): Compilation {
  const made = transformed(source, file, locale, register);
  if ('detail' in made) {
    const { line, column, detail } = made;
    const findings = [finding('mdx-syntax', { detail }, { file, line, column })];
    return { body: emptyBody, findings, register: register ? 'current' : 'none' };
  }
  const { tree, found, times, context } = made;
  const html = toHtml({ type: 'root', children: times.settle(tree, context) });
  const marked = parts(tree, found.blocks, context);
  const { findings, ...lists } = context.report;
  return { body: { html, ...found, ...lists, parts: marked }, findings, register: stateOf(register, found.blocks) };
}

function stateOf(register: Register | null, blocks: readonly Block[]): RegisterState {
  if (!register) return 'none';
  if (!register.whole) return 'damaged';
  const texts = blocks.map(({ text }) => text);
  return isCurrent(texts, register.entries) ? 'current' : 'stale';
}

/** Where each block of a body stands in its file, by anchor: for the few findings about one, since no compiled body keeps it. */
export function blockPlaces(
  source: string,
  file: string,
  locale: Locale,
  register: Register | null = null,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const made = transformed(source, file, locale, register);
  if ('detail' in made) return places;
  eachElement(made.tree, (node, parent) => {
    const { id } = node.properties;
    const written = node.position ? node : parent;
    if (typeof id === 'string' && written) places.set(id, made.context.parsed.placeOf(written));
  });
  return places;
}

/** A body after every transformation, its blocks numbered. */
function transformed(source: string, file: string, locale: Locale, register: Register | null) {
  const parsed = parseMdx(source);
  if ('detail' in parsed) return parsed;
  const report: BodyReport = { findings: [], links: [], images: [], references: [], parts: [] };
  const context: BodyContext = { parsed, report, file, locale };
  const declared = declarative(parsed.children, context);
  headings(declared, context);
  unusedFootnotes(source, declared, context);
  footnotes(declared, locale);
  undefinedFootnotes(declared, context);
  singleStrikes(declared, context);
  taskLists(declared, locale);
  const tree = tables(codeBlocks(declared), locale);
  tokens(tree, context);
  const times = new TimeCodes();
  const found = blocks(tree, times, (texts) => anchorsOf(texts, register?.entries ?? []), locale);
  pullQuotes(tree, found.blocks, context);
  return { tree, found, times, context };
}
