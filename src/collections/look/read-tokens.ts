import { readFileSync } from 'node:fs';
import { generate, parse, walk } from 'css-tree';

/** Values of tokens under one condition, as the sheet of tokens has them. */
export interface TokenBlock {
  /** `(prefers-contrast: more)`, as it stands after `@media`; empty where the values hold always. */
  media: string;
  selector: string;
  /** By name, without the leading `--`. */
  values: ReadonlyMap<string, string>;
}

/**
 * The program's own tokens, which an owner's look is worked out from: those of every page and those of pages that are no
 * document's as one sheet, with one block for each selector under each condition.
 */
export function programTokens(): TokenBlock[] {
  const sheets = ['tokens', 'list-tokens'].map((name) =>
    readFileSync(new URL(`../../styles/${name}.css`, import.meta.url), 'utf8'),
  );
  const alike = Map.groupBy(sheets.flatMap(readTokens), ({ media, selector }) => `${media} ${selector}`);
  return [...alike.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, values: new Map([first, ...more].flatMap(({ values }) => [...values])) }] : [],
  );
}

/** The custom properties of a style sheet, block by block, in its order. */
function readTokens(css: string): TokenBlock[] {
  const blocks: TokenBlock[] = [];
  walk(parse(css, { parseCustomProperty: false }), {
    visit: 'Rule',
    enter(rule) {
      const values = new Map<string, string>();
      for (const part of rule.block.children) {
        if (part.type === 'Declaration' && part.property.startsWith('--'))
          values.set(part.property.slice(2), generate(part.value).trim());
      }
      const media = this.atrule?.prelude ? generate(this.atrule.prelude) : '';
      blocks.push({ media, selector: generate(rule.prelude), values });
    },
  });
  return blocks;
}
