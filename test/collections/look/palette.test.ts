import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mode, modes } from '../../../src/collections/look/contrasts.ts';
import { paletteOf } from '../../../src/collections/look/palette.ts';
import { programTokens, type TokenBlock } from '../../../src/collections/look/read-tokens.ts';

const tokens = programTokens();
const colour = fc.integer({ min: 0, max: 0xff_ff_ff }).map((number) => `#${number.toString(16).padStart(6, '0')}`);

/** What a browser makes of the program's tokens with an owner's sheet over them: the last block that holds has its say. */
function shown(mode: Mode, owner: readonly TokenBlock[], onBoard = false): (token: string) => string {
  const conditions = ['', ...(mode.endsWith('night') ? ['dark'] : []), ...(mode.startsWith('more') ? ['more'] : [])];
  const holds = ({ media }: TokenBlock) =>
    [...media.matchAll(/: ?(\w+)/g)].every(([, word = '']) => conditions.includes(word)) && media !== 'print';
  const roots = [...tokens.filter(({ selector }) => selector === ':root'), ...owner].filter(holds);
  const boards = onBoard ? tokens.filter(({ selector }) => selector === '.board') : [];
  const values = new Map([...roots, ...boards].flatMap((block) => [...block.values]));
  const value = (token: string): string => {
    const [, other] = /^var\(--([\w-]+)\)$/.exec(values.get(token) ?? '') ?? [];
    return other === undefined ? (values.get(token) ?? `no ${token}`) : value(other);
  };
  return value;
}

/** Every pair of text and ground of the site, told apart from the table that the palette is made by. */
const texts: [token: string, ground: string][] = [
  ...['ink', 'ink-soft', 'accent'].flatMap((ink): [string, string][] => [
    [ink, 'paper'],
    [ink, 'paper-raised'],
  ]),
  ['accent-ink', 'accent'],
  ['mark-ink', 'mark'],
  ['ink', 'shade-1'],
  ['ink', 'shade-2'],
  ['ink', 'shade-3'],
  ['accent-ink', 'shade-4'],
];
const boardTexts: [token: string, ground: string][] = [
  ['ink', 'paper'],
  ['ink-soft', 'paper'],
  ['accent-ink', 'accent'],
];

function tooFaint(owner: readonly TokenBlock[]): string[] {
  return modes.flatMap((mode) => {
    const page = shown(mode, owner);
    const board = shown(mode, owner, true);
    const pairs = [
      ...texts.map(([ink, ground]) => [ink, ground, page(ink), page(ground), 4.5] as const),
      ...boardTexts.map(([ink, ground]) => [`board ${ink}`, ground, board(ink), board(ground), 4.5] as const),
      ['focus', 'paper', page('focus'), page('paper'), 3] as const,
      ['board focus', 'paper', board('focus'), board('paper'), 3] as const,
    ];
    return pairs
      .filter(([, , ink, ground, least]) => wcagContrast(ink, ground) < least)
      .map(([ink, ground, ...found]) => `${mode}: ${ink} on ${ground}, ${found.join(' ')}`);
  });
}

test('the program’s own colours can be read by day, by night and with more contrast', () => {
  expect(tooFaint([])).toEqual([]);
});

test('whatever colour an owner chooses, everything can be read by day, by night and with more contrast', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      expect(tooFaint(paletteOf(chosen, tokens).blocks)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('a colour that can be read is used as it is, and the one that is proposed for another is such a colour', () => {
  fc.assert(
    fc.property(colour, (chosen) => {
      const made = paletteOf(chosen, tokens);
      const fit = made.contrast.has >= made.contrast.least;
      expect(made.colour === chosen).toBe(fit);
      const again = paletteOf(made.colour, tokens);
      expect(again.colour).toBe(made.colour);
      expect(again.contrast.has).toBeGreaterThanOrEqual(again.contrast.least);
    }),
    { numRuns: 400 },
  );
});

test('the program’s own green as an owner’s colour leaves the accent, and only tunes the others to the one hue', () => {
  const { colour: accent, blocks } = paletteOf('#0f4d3a', tokens);
  expect(accent).toBe('#0f4d3a');
  expect(blocks.every(({ values }) => [...values.values()].every((value) => /^#|^var/.test(value)))).toBe(true);
});
