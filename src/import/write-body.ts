import type { Paragraph, Parents, Root, Text } from 'mdast';
import type { Info, Options, State } from 'mdast-util-to-markdown';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Figure, SpeakerTurn, StageDirection, TimeCode } from './draft.ts';

/** What MDX reads as its own beyond what Markdown does: tags, expressions, and modules at the start of a block. */
const mdxSyntax: Options['unsafe'] = [
  { character: '<', inConstruct: 'phrasing' },
  { character: '{', inConstruct: 'phrasing' },
  { character: '}', inConstruct: 'phrasing' },
  // Not MDX: the letter after it may be written as a reference beside emphasis, and `\\&` would then show its `&`.
  { character: '\\', inConstruct: 'phrasing' },
  { atBreak: true, character: 'i', after: 'mport\\b' },
  { atBreak: true, character: 'e', after: 'xport\\b' },
];

const handlers = {
  text: (node: Text, _parent: Parents | undefined, state: State, info: Info) => guarded(state.safe(node.value, info)),
  speakerTurn: (node: SpeakerTurn) =>
    `<Speaker name="${attribute(node.name)}"${node.mark === '' ? '' : ` mark="${node.mark}"`} />`,
  timeCode: (node: TimeCode) => `<Time at="${node.at}" /> `,
  stageDirection(node: StageDirection, _parent: Parents | undefined, state: State, info: Info): string {
    const leave = state.enter('paragraph');
    const end = state.enter('phrasing');
    const text = state.containerPhrasing(
      { type: 'paragraph', children: node.children },
      { ...info, before: '>', after: '<' },
    );
    end();
    leave();
    return `<Stage>${text}</Stage>`;
  },
  figure(node: Figure, _parent: Parents | undefined, state: State, info: Info): string {
    const leave = state.enter('paragraph');
    const end = state.enter('phrasing');
    const caption: Paragraph = { type: 'paragraph', children: node.children };
    const text = state.containerPhrasing(caption, { ...info, before: '>', after: '<' });
    end();
    leave();
    return `<Figure src="${attribute(node.url)}" alt="${attribute(node.alt)}">${text}</Figure>`;
  },
} as unknown as NonNullable<Options['handlers']>;

const writer = unified()
  .use(remarkCjkFriendly)
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    rule: '-',
    fences: true,
    resourceLink: true,
    listItemIndent: 'one',
    incrementListMarker: true,
    handlers,
    unsafe: mdxSyntax ?? [],
  });

/** A body as declarative MDX: no character of its text is read as Markdown or MDX syntax. */
export function writeBody(body: Root): string {
  return writer.stringify(body);
}

/**
 * The writer leaves `_` within a word as it is, and takes every character beyond the first 65,536 for a letter: beside an
 * emoji it can be a mark all the same.
 */
function guarded(text: string): string {
  return text.replace(/\\[\s\S]|(?<=[\uDC00-\uDFFF])_|_(?=[\uD800-\uDBFF])/g, (found) =>
    found === '_' ? '\\_' : found,
  );
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('{', '&#123;');
}
