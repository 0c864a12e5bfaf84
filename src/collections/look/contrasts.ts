/** Ways in which a reader may see the site: by day or night, and whether they ask for more contrast. */
export const modes = ['day', 'night', 'more', 'more-night'] as const;
export type Mode = (typeof modes)[number];

/** A token that has to stand off from others, and gives way where it does not. */
export interface Contrast {
  token: string;
  against: readonly string[];
  /** Least contrast by WCAG 2.2: 1.4.3 for text, 1.4.11 for what is not; and where readers ask for more, 1.4.6. */
  least: number;
  more: number;
}

const text = { least: 4.5, more: 7 };
/** Text on one of several shades, which have to differ from one another too. */
const shaded = { least: 4.5, more: 4.5 };
const outline = { least: 3, more: 4.5 };

/** Every pair of tokens that the style sheets put on each other and whose colours follow from the owner's. */
export const contrasts: readonly Contrast[] = [
  { token: 'accent', against: ['paper', 'paper-raised'], ...text },
  { token: 'ink-soft', against: ['paper', 'paper-raised'], ...text },
  { token: 'focus', against: ['paper', 'paper-raised'], ...outline },
  { token: 'board-face', against: ['chalk', 'chalk-soft'], ...text },
  { token: 'board-face', against: ['chalk-yellow'], ...outline },
  // Only lines, but they are to be seen.
  { token: 'board-line', against: ['board-face'], least: 1.9, more: 3 },
  { token: 'shade-1', against: ['ink'], ...shaded },
  { token: 'shade-2', against: ['ink'], ...shaded },
  { token: 'shade-3', against: ['ink'], ...shaded },
  { token: 'shade-4', against: ['accent-ink'], ...shaded },
];
