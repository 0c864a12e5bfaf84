import { type CssNode, type Declaration, generate, lexer, parse, walk } from 'css-tree';
import type { Stray } from './stray.ts';

interface Sheet {
  file: string;
  css: string;
}

const absolute = new Set(['px', 'rem', 'pt', 'mm', 'cm', 'in', 'pc']);
const colourFunctions = /^(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color|color-mix|device-cmyk)$/i;
/** Keywords that are no colour of the site's: they name the text's own, none at all, or the reader's (forced colours). */
const keywords =
  /^(?:currentcolor|transparent|canvas|canvastext|linktext|highlight|highlighttext|buttontext|graytext|mark|marktext)$/i;
const fontSizes = /^(?:0|1em|100%|inherit|smaller|larger)$/;

/**
 * Colours, faces and sizes that a style sheet writes out: a colour or a face anywhere, a size of type, and a length that
 * another declaration or the sheet of tokens has too.
 */
export function styleStrays(sheets: readonly Sheet[], tokens: string): Stray[] {
  const known = tokenValues(tokens);
  const lengths = new Map<string, { stray: Stray; rule: string }[]>();
  const strays: Stray[] = [];
  for (const { file, css } of sheets) {
    walk(parse(css, { positions: true }), {
      visit: 'Declaration',
      enter(declaration) {
        const line = declaration.loc?.start.line ?? 0;
        strays.push(...colours(declaration, file, line), ...faces(declaration, file, line));
        if (declaration.property === 'font-size' || declaration.property === 'font') {
          strays.push(...sizesOfType(declaration, file, line));
          return;
        }
        for (const text of new Set(lengthsIn(declaration.value))) {
          const stray = { file, line, text, why: `${declaration.property} has a size that is written elsewhere too` };
          // Width and height of one thing may be the same.
          const rule = `${file}:${this.rule?.loc?.start.line}`;
          lengths.set(text, [...(lengths.get(text) ?? []), { stray, rule }]);
        }
      },
    });
  }
  const twice = [...lengths].filter(([text, all]) => known.has(text) || new Set(all.map(({ rule }) => rule)).size > 1);
  return [...strays, ...twice.flatMap(([, all]) => all.map(({ stray }) => stray))];
}

/** Tokens that no style sheet and no script names. */
export function idleTokens(tokens: string, users: readonly string[]): string[] {
  const named = new Set([tokens, ...users].flatMap((text) => [...text.matchAll(/var\(--([\w-]+)/g)].map(([, n]) => n)));
  return [...tokenNames(tokens)].filter((name) => !named.has(name));
}

/** Animations and transitions that a reader who asked for stillness would see. */
export function restless({ file, css }: Sheet): Stray[] {
  const strays: Stray[] = [];
  walk(parse(css, { positions: true }), {
    visit: 'Declaration',
    enter({ property, value, loc }) {
      const still = /^(?:none|0s)$/.test(generate(value));
      if (!/^(?:animation|transition)(?:-name|-duration)?$|^scroll-behavior$/.test(property) || still) return;
      const guard = this.atrule?.prelude ? generate(this.atrule.prelude) : '';
      if (!guard.includes('prefers-reduced-motion:no-preference'))
        strays.push({
          file,
          line: loc?.start.line ?? 0,
          text: property,
          why: 'moves for those who asked for stillness',
        });
    },
  });
  return strays;
}

function colours({ property, value }: Declaration, file: string, line: number): Stray[] {
  const found: string[] = [];
  const takesColour = /colou?r|background|border|outline|fill|stroke|shadow|emphasis|decoration|column-rule/.test(
    property,
  );
  walk(value as CssNode, (node) => {
    if (node.type === 'Hash') found.push(`#${node.value}`);
    else if (node.type === 'Function' && colourFunctions.test(node.name)) found.push(generate(node));
    else if (node.type === 'Identifier' && takesColour && isColour(node.name)) found.push(node.name);
  });
  return found.map((text) => ({ file, line, text, why: `${property} has a colour that is no token` }));
}

function isColour(name: string): boolean {
  return !keywords.test(name) && lexer.matchType('named-color', name).error === null;
}

function faces({ property, value }: Declaration, file: string, line: number): Stray[] {
  const text = generate(value);
  const named = property === 'font-family' && !/^(?:var\(--[\w-]+\)|inherit)$/.test(text);
  return named ? [{ file, line, text, why: 'a face that is no token' }] : [];
}

function sizesOfType({ property, value }: Declaration, file: string, line: number): Stray[] {
  const found: string[] = [];
  walk(value as CssNode, (node) => {
    if (node.type === 'Dimension' || node.type === 'Percentage') found.push(generate(node));
  });
  return found
    .filter((text) => !fontSizes.test(text))
    .map((text) => ({ file, line, text, why: `${property} has a size of type that is no token` }));
}

function lengthsIn(value: Declaration['value']): string[] {
  const found: string[] = [];
  walk(value as CssNode, (node) => {
    if (node.type === 'Dimension' && absolute.has(node.unit) && Number(node.value) !== 0) found.push(generate(node));
  });
  return found;
}

function tokenNames(tokens: string): Set<string> {
  return new Set([...tokens.matchAll(/^\s*--([\w-]+):/gm)].map(([, name = '']) => name));
}

function tokenValues(tokens: string): Set<string> {
  return new Set([...tokens.matchAll(/^\s*--[\w-]+:\s*0?([\d.]+(?:px|rem|pt|mm));/gm)].map(([, value = '']) => value));
}
