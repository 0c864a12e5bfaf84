import { clampChroma, formatHex, type Oklch, oklch, wcagContrast } from 'culori';
import { contrasts, type Mode, modes } from './contrasts.ts';
import type { TokenBlock } from './read-tokens.ts';
import { Sheet } from './sheet.ts';

/** An owner's colour made fit for use. */
export interface Palette {
  /** The colour itself, or the nearest that can be read on the site's paper: `#rrggbb`. */
  colour: string;
  /** Of the owner's colour on the site's paper by day, and at least how much it has to be (WCAG 2.2, 1.4.3). */
  contrast: { has: number; least: number };
  /** The tokens that differ from the program's, block by block. */
  blocks: TokenBlock[];
}

/** Hues of the program's green, in degrees of OKLCH, and the least chroma that is a hue at all. */
const green = { from: 120, to: 200, least: 0.003 };
/** Chroma of the green that all others were tuned to, and how much more than theirs an owner's may give them. */
const tuned = 0.07;
const most = { ground: 1, colour: 1.5 };
const groundChroma = 0.035;

/**
 * Works every colour of the site out of an owner's one: each green of the tokens keeps its lightness and takes the owner's
 * hue, the owner's own colour becomes the accent and the board, and whatever then falls short of WCAG's contrasts by day,
 * by night, on the board and where the reader wants more of it is made lighter or darker until it does not.
 * @param colour `#rrggbb`
 */
export function paletteOf(colour: string, tokens: readonly TokenBlock[]): Palette {
  const { contrast, ...first } = around(colour, tokens);
  let made = first;
  // The paper takes a trace of the hue, too: a colour made darker is held against the paper that it makes itself.
  for (let tried = colour; made.colour !== tried; ) {
    tried = made.colour;
    made = around(tried, tokens);
  }
  return { ...made, contrast };
}

function around(colour: string, tokens: readonly TokenBlock[]): Palette {
  const own = inOklch(colour);
  const sheet = new Sheet(tokens, (value) => turned(value, own));
  sheet.set('day', 'accent', colour);
  sheet.set('day', 'board-face', colour);
  const least = contrasts.find(({ token }) => token === 'accent')?.least ?? 0;
  const has = Math.min(...['paper', 'paper-raised'].map((ground) => wcagContrast(colour, sheet.value('day', ground))));
  for (const mode of modes) for (const pair of contrasts) hold(sheet, mode, pair);
  return { colour: sheet.value('day', 'accent'), contrast: { has, least }, blocks: sheet.changed() };
}

/** Moves a colour away from what it stands on, or is written on, until the two are far enough apart. */
function hold(sheet: Sheet, mode: Mode, pair: (typeof contrasts)[number]): void {
  const least = mode.startsWith('more') ? pair.more : pair.least;
  for (const other of pair.against) {
    const ground = sheet.value(mode, other);
    const value = sheet.value(mode, pair.token);
    if (wcagContrast(value, ground) < least) sheet.set(mode, pair.token, apart(value, ground, least));
  }
}

/** The nearest colour of the same hue that has a contrast against another. */
function apart(value: string, ground: string, least: number): string {
  const from = inOklch(value);
  const up = wcagContrast('white', ground) > wcagContrast('black', ground);
  const step = up ? 0.002 : -0.002;
  for (let l = from.l; l >= 0 && l <= 1; l += step) {
    const tried = formatHex(within({ ...from, l }));
    if (wcagContrast(tried, ground) >= least) return tried;
  }
  return up ? '#ffffff' : '#000000';
}

function turned(value: string, own: Oklch): string {
  const { l, c, h } = inOklch(value);
  if (c < green.least || h === undefined || h < green.from || h > green.to) return value;
  const limit = c < groundChroma ? most.ground : most.colour;
  return formatHex(within({ mode: 'oklch', l, c: c * Math.min(own.c / tuned, limit), h: own.h ?? 0 }));
}

function inOklch(value: string): Oklch {
  const made = oklch(value);
  if (!made) throw new Error(`${value} is no colour.`);
  return made;
}

/** The nearest colour that a screen can show: hue and lightness stay. */
function within(colour: Oklch): Oklch {
  return clampChroma(colour, 'oklch');
}
