import { toHtml } from 'hast-util-to-html';
import type { CompiledBody } from '../archive/body.ts';
import type { Locale } from '../archive/locale.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { blocks } from './blocks.ts';
import { declarative } from './declarative.ts';
import { parseMdx } from './engine.ts';
import { footnotes } from './footnotes.ts';
import { headings } from './headings.ts';
import { parts } from './parts.ts';
import type { BodyReport } from './report.ts';
import { singleStrikes } from './single-strikes.ts';
import { tables } from './tables.ts';
import { taskLists } from './task-lists.ts';
import { TimeCodes } from './time-codes.ts';
import { tokens } from './tokens.ts';
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
  const parsed = parseMdx(source);
  if ('detail' in parsed) {
    const { line, column, detail } = parsed;
    return { body: emptyBody, findings: [finding('mdx-syntax', { detail }, { file, line, column })] };
  }
  const report: BodyReport = { findings: [], links: [], images: [], references: [], parts: [] };
  const context = { parsed, report, file };
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
  const found = blocks(tree, times);
  const html = toHtml({ type: 'root', children: times.settle(tree, context) });
  const marked = parts(tree, found.blocks, context);
  const { findings, ...lists } = report;
  return { body: { html, ...found, ...lists, parts: marked }, findings };
}
