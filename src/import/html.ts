import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { Parser } from 'htmlparser2';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { cleanLine, countCharacters } from './clean-text.ts';
import type { Draft } from './draft.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type CreditWords, draftOfTree } from './markdown.ts';
import type { Origin } from './origin.ts';
import { Refusal } from './refusal.ts';
import { widenTables } from './whole-tables.ts';

/** What is never text of a page. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'svg']);

/**
 * A draft of a web page or of what Word saves as one. Every text of it is kept, navigation too, since what is page and
 * what is text cannot be told; pictures are not part of the file and are noted.
 */
export function readHtml(text: string, origin: Origin, words: CreditWords): Draft {
  refuseMonster(text);
  const page = fromHtml(text);
  const { matter } = splitFrontMatter('');
  const title = titleOf(page);
  dropUnseen(page);
  holdSpans(page);
  const found = countCharacters(textOf(page));
  const tables = count(page, 'table');
  const images = count(page, 'img');
  const body = toMdast(page, { document: true, newlines: true }) as Root;
  flattenCells(body);
  widenTables(body);
  joinLines(body);
  const [first] = body.children;
  const before = charactersOf(body);
  const draft = draftOfTree(body, matter, origin, words, []);
  const printed = first?.type === 'heading' && !body.children.includes(first) ? countCharacters(wordsOf(first)) : 0;
  let written = 0;
  visit(body, 'table', () => void written++);
  return {
    ...draft,
    title: printed === 0 && title !== '' ? title : draft.title,
    guessed: ['title'],
    tally: {
      // Addresses and descriptions shown in place of pictures are no text of the page.
      characters: { found, written: before - charactersOf(body) },
      images: { found: images, written: 0 },
      tables: { found: tables, written },
      footnotes: { found: 0, written: 0 },
    },
  };
}

const mostCharacters = 8_000_000;
const mostTags = 100_000;
const mostLevels = 200;

/** Looks at the tags before a tree is made of them: one of a million levels would take minutes. */
function refuseMonster(text: string): void {
  let tags = 0;
  let levels = 0;
  const parser = new Parser({
    onopentag() {
      if (++tags > mostTags || ++levels > mostLevels) throw new Refusal({ kind: 'page-swollen' });
    },
    onclosetag() {
      levels--;
    },
  });
  if (text.length > mostCharacters) throw new Refusal({ kind: 'page-swollen' });
  parser.end(text);
}

/** A cell says itself over how many others it lies. */
function holdSpans(page: HtmlRoot): void {
  visit(page, 'element', ({ properties }) => {
    for (const name of ['colSpan', 'rowSpan']) if (Number(properties[name] ?? 1) > 100) properties[name] = 100;
  });
}

function charactersOf(body: Root): number {
  return countCharacters(wordsOf(body, { includeImageAlt: false }));
}

function titleOf(page: HtmlRoot): string {
  let title = '';
  visit(page, 'element', (node) => {
    if (node.tagName === 'title' && title === '') title = cleanLine(textOf(node)).replace(/\s+/g, ' ');
  });
  return title;
}

function dropUnseen(page: HtmlRoot): void {
  visit(page, (node, index, parent) => {
    const seen =
      node.type !== 'comment' && node.type !== 'doctype' && !(node.type === 'element' && unseen.has(node.tagName));
    if (seen || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function count(page: HtmlRoot, name: string): number {
  let found = 0;
  visit(page, 'element', (node) => {
    if (node.tagName === name) found++;
  });
  return found;
}

/** A cell is one line of text: paragraphs, lists and tables in it are joined. */
function flattenCells(body: Root): void {
  visit(body, 'tableCell', (cell) => {
    cell.children = inlineOf(cell.children);
    return SKIP;
  });
}

function inlineOf(nodes: readonly RootContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (!blocks.has(node.type)) return [node as PhrasingContent];
    const inner =
      'children' in node
        ? inlineOf(node.children as RootContent[])
        : 'value' in node
          ? [{ type: 'text' as const, value: node.value }]
          : [];
    return [...inner, { type: 'text', value: ' ' }];
  });
}

const blocks = new Set(
  'paragraph heading list listItem blockquote code table tableRow tableCell thematicBreak'.split(' '),
);

const wide = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const withinChinese = new RegExp(`(?<=${wide})[ \\t]*\\n\\s*(?=${wide})`, 'gu');

/** A line end within Chinese is nothing, elsewhere a space. */
function joinLines(body: Root): void {
  visit(body, 'text', (node) => {
    node.value = node.value.replace(withinChinese, '').replace(/\s*\n\s*/g, ' ');
  });
}

function textOf(node: HtmlRoot | Element): string {
  let text = '';
  visit(node, 'text', ({ value }) => {
    text += value;
  });
  return text;
}
