import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/import/markdown.ts';
import { originOf } from '../../src/import/origin.ts';
import { writeBody } from '../../src/import/write-body.ts';
import { archiveText, bare } from '../import/visible-text.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpora/08-markdown');
const words = { recording: '', transcript: '', translation: '' };

/** Examples, by their text, in which import shows something else than remark does, each with its reason. */
const reasons: readonly [RegExp, string][] = [
  [/^\| bar \| baz \| boo \|$/m, 'a cell beyond the heading of its table is shown, not dropped'],
  [
    /^\*\u{1E2FF}\*delta/mu,
    'remark takes a symbol beyond the basic plane for a letter; ours is the result that the specification gives',
  ],
];

interface Example {
  number: number;
  markdown: string;
}

/** The examples of a specification: between fences of 32 backticks, `→` for a tab, the expected HTML after a line `.`. */
function examplesOf(file: string): Example[] {
  const spec = readFileSync(join(corpus, file), 'utf8');
  const found = spec.matchAll(/^`{32} example[^\n]*\n([\s\S]*?)^\.\n[\s\S]*?^`{32}$/gm);
  return [...found].map((match, i) => ({ number: i + 1, markdown: (match[1] ?? '').replaceAll('→', '\t') }));
}

const toHtml = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true });

/** What Markdown shows, raw HTML letter for letter and pictures by their description. */
function shownBy(markdown: string): string {
  const text = (node: Nodes): string => {
    if (node.type === 'text' || (node as { type: string }).type === 'raw')
      return String((node as { value: unknown }).value);
    if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
    return 'children' in node ? node.children.map(text).join('') : '';
  };
  return text(toHtml.runSync(toHtml.parse(markdown)));
}

function imported(markdown: string): { shown: string; body: string } {
  const draft = readMarkdown(markdown, originOf('spec/example.md'), words);
  const body = writeBody(draft.body);
  const heading = draft.heading ?? (draft.title === 'example' ? '' : draft.title);
  return { shown: heading + archiveText(body), body };
}

describe.each(['commonmark/spec.txt', 'gfm/spec.txt'])('every example of %s', (file) => {
  const examples = examplesOf(file);

  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(600);
  });

  test.each(examples)('$number is written as MDX that shows what the author wrote', ({ markdown }) => {
    const { shown, body } = imported(markdown);
    unified().use(remarkParse).use(remarkGfm).use(remarkMdx).parse(body);
    const [, got, wanted] = ['', bare(shown), bare(shownBy(markdown))].map((text) => text.replaceAll(/<br\/?>/g, ''));
    // A difference has a reason, and a reason that no longer makes a difference is taken out.
    expect(got === wanted).toBe(!reasons.some(([pattern]) => pattern.test(markdown)));
    if (got === wanted) expect(got).toBe(wanted);
  });
});
