import type { Exception } from './stray.ts';

/** Sizes and movements that a style sheet may write out. */
export const meantStyles: readonly Exception[] = [
  ['src/styles/ground.css', '0.9em', 'code is a share of the text round it, whatever that is'],
  ['src/styles/prose-notes.css', '0.7em', 'a raised number is a share of the text round it'],
  ['src/styles/map.css', '2em', 'counts on a small map are a multiple of what the drawing says'],
  ['src/styles/lineage.css', '12px', 'in the units of the drawing, which is laid out for this size'],
  ['src/styles/lineage.css', '15px', 'in the units of the drawing, which is laid out for this size'],
  ['src/styles/volume.css', '9pt', 'the page of paper does not know the properties of the document on it'],
  ['src/styles/search.css', 'animation', 'nothing moves: it holds back a notice until it is known to be needed'],
];

/** Words that a template or a script may have for itself. */
export const meantWords: readonly Exception[] = [
  ['src/pages/search.astro', '.search-notice.search-unscripted {\n      animation: none;\n    }', 'styles, no words'],
];
