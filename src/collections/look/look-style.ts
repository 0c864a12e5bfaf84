import { type Logo, type Look, plainLook } from '../../archive/look.ts';
import { paletteOf } from './palette.ts';
import type { TokenBlock } from './read-tokens.ts';

/** Steps between the sizes of running text, as shares of the program's. */
const steps = { smaller: 17 / 18, normal: 1, larger: 10 / 9 };

/**
 * The style sheet that gives the site its owner's look, to be linked beside those of the program: it outweighs them
 * wherever it stands; colours and sizes are for screens only. Null where the owner chose nothing that a style sheet has to say.
 */
export function lookStyle(look: Look, logo: Logo | null, tokens: readonly TokenBlock[]): string | null {
  const onScreen = [...colours(look, tokens), ...size(look, tokens), ...board(look, tokens)];
  const sheet = [...onScreen.map(([media, rule]) => inMedia(media, rule)), ...type(look), ...sign(logo)];
  return sheet.length === 0 ? null : `${sheet.join('\n')}\n`;
}

type Rule = [media: string, rule: string];

/** Paper has colours of its own, which are nobody's choice. */
function inMedia(media: string, rule: string): string {
  return `@media ${['screen', media].filter(Boolean).join(' and ')}{${rule}}`;
}

function colours({ colour }: Look, tokens: readonly TokenBlock[]): Rule[] {
  if (colour === null) return [];
  return paletteOf(colour, tokens).blocks.map(({ media, values }) => [
    media,
    `:root:root{${[...values].map(([name, value]) => `--${name}:${value}`).join(';')}}`,
  ]);
}

/** Which face of the kind it is depends on the language of a text. */
function type({ type }: Look): string[] {
  return type === plainLook.type ? [] : ['[lang][lang]{--font-serif:var(--font-sans)}'];
}

/** The measure of a column goes with it. */
function size({ size }: Look, tokens: readonly TokenBlock[]): Rule[] {
  if (size === plainLook.size) return [];
  const written = tokens.find(({ selector, media }) => selector === ':root' && media === '')?.values.get('size-text');
  const rem = Number.parseFloat(written ?? '') * steps[size];
  return [['', `:root:root{--size-text:${Number(rem.toFixed(4))}rem}`]];
}

/** Without a board its tokens are those of the page round it. */
function board({ board }: Look, tokens: readonly TokenBlock[]): Rule[] {
  if (board) return [];
  const names = tokens.filter(({ selector }) => selector === '.board').flatMap(({ values }) => [...values.keys()]);
  const inherited = names.map((name) => `--${name}:inherit`).join(';');
  return [
    ['', `.board.board{${inherited}}`],
    ['', '.site-head.board{border-bottom:var(--hairline) solid var(--rule-strong)}'],
  ];
}

/**
 * A logo keeps the ground it was drawn for, by night, on the board and where the reader's own colours hold: white is the
 * white of its picture, and no colour of the site.
 */
function sign(logo: Logo | null): string[] {
  if (logo === null) return [];
  const ground = logo.ground === 'light' ? 'white' : 'var(--board-face)';
  return [
    `.logo{flex:none;width:${logo.width}px;height:auto;margin-right:var(--space-3);outline:var(--space-1) solid ${ground};background:${ground};forced-color-adjust:none}`,
  ];
}
