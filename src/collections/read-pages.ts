import type { OwnerPage } from '../archive/archive.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { parseMdx } from '../markdown/engine.ts';
import type { BodyCache } from './body-cache.ts';
import { type BodyFacts, factsOf } from './body-facts.ts';
import { readText } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { unnamed } from './read-entries.ts';
import type { Vocabulary } from './references.ts';
import { pageSchema } from './schema/document-schema.ts';
import { validate } from './validate.ts';
import { readYaml } from './yaml.ts';

export interface PageReading {
  page: OwnerPage;
  /** Null for a page of full MDX, which only the build renders. */
  facts: BodyFacts | null;
}

/** First parts of addresses that the site itself uses. */
const routes = new Set([
  'lectures',
  'cases',
  'sessions',
  'regions',
  'themes',
  'dates',
  'series',
  'search',
  'follow-up',
  'coverage',
  'map',
  'archive',
  'glossary',
  'help',
  'cite',
  'data',
  'files',
  'images',
  'page',
  '404',
]);
const slugForm = /^[a-z0-9-]{1,64}$/;

/** Reads one file of `pages/`. A page may hold code only where the owner trusts the pages, and even then it is not run here. */
export function readPage(
  file: string,
  root: string,
  vocabulary: Vocabulary,
  cache: BodyCache,
): { reading: PageReading | null; findings: Finding[] } {
  const slug = file.slice('pages/'.length, -'.mdx'.length);
  if (!slugForm.test(slug))
    return { reading: null, findings: [finding('slug-form', { field: null, value: slug }, { file })] };
  if (routes.has(slug)) return { reading: null, findings: [finding('slug-reserved', { value: slug }, { file })] };
  const source = readText(root, file);
  if (typeof source !== 'string') return { reading: null, findings: [source] };
  const parts = splitFrontMatter(source, file);
  if ('rule' in parts) return { reading: null, findings: [parts] };
  const yaml = readYaml(parts.yaml, file, parts.yamlLine);
  const { value, findings } = validate(pageSchema, yaml, file, [], { title: unnamed });
  const found = [...yaml.findings, ...findings];
  if (!value) return { reading: null, findings: found };
  const page = { slug, title: value.title, menu: value.menu ?? null, file };
  if (vocabulary.settings.trustedPages) {
    const parsed = parseMdx(parts.body);
    if ('detail' in parsed)
      found.push(finding('mdx-syntax', { detail: parsed.detail }, { file, line: parsed.line, column: parsed.column }));
    return { reading: { page: { ...page, body: null }, facts: null }, findings: found };
  }
  const { digest, compilation } = cache.compile(parts.body, file, vocabulary.settings.locale, null);
  // As long as archive.yaml cannot be read, nobody knows whether the page may hold code.
  const own = vocabulary.unread.has('trustedPages') ? [] : compilation.findings.map(asPageCode);
  return { reading: { page: { ...page, body: digest }, facts: factsOf(compilation) }, findings: [...found, ...own] };
}

/** On a page, code is a matter of the owner's trust: the advice is another than in a document. */
function asPageCode(found: Finding): Finding {
  return found.rule === 'mdx-code' ? { ...found, rule: 'page-code' } : found;
}
