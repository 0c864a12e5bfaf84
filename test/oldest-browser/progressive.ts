/**
 * What the site uses although Chromium 86 does not know it: paths of MDN's tables, each with the reason why a reader of Chromium 86
 * lacks nothing but polish. Anything else that is newer fails test/oldest-browser/built-site.test.ts.
 */
export const progressive: Readonly<Record<string, string>> = {
  'css.at-rules.media.forced-colors': 'Before 89 a reader’s own colours were forced without telling the page.',
  'css.at-rules.media.prefers-contrast':
    'Whoever asks for more contrast gets it from 96 on; the usual colours meet WCAG AA.',
  'css.properties.align-self.start':
    'Unknown, the item stretches to its row, and its text stands at the top all the same.',
  'css.properties.aspect-ratio': 'A video without a poster has the browser’s own height until it is played.',
  'css.properties.forced-color-adjust': 'Only where colours are forced, which is known from 89 on.',
  'css.properties.forced-color-adjust.none': 'Only where colours are forced, which is known from 89 on.',
  'css.properties.outline': 'Known since 1; before 94 it does not follow rounded corners.',
  'css.properties.size': 'Only the size of printed paper: the printer’s own is taken.',
  'css.properties.text-autospace': 'The narrow space between Han and Latin is missing, as on all pages of that time.',
  'css.properties.text-autospace.normal':
    'The narrow space between Han and Latin is missing, as on all pages of that time.',
  'css.properties.text-decoration-thickness': 'The line under a link is as thick as the browser draws it.',
  'css.properties.text-emphasis': 'Marks of emphasis, with the prefix `-webkit-` beside it.',
  'css.properties.text-emphasis-position': 'Marks of emphasis, with the prefix `-webkit-` beside it.',
  'css.properties.text-emphasis-position.under': 'Marks of emphasis, with the prefix `-webkit-` beside it.',
  'css.properties.text-spacing-trim': 'Punctuation keeps its full width.',
  'css.properties.text-spacing-trim.trim-start': 'Punctuation keeps its full width.',
  'css.properties.text-underline-offset': 'The line under a link is nearer to the text.',
  'css.properties.text-wrap': 'Lines of a heading are filled one by one.',
  'css.properties.text-wrap.balance': 'Lines of a heading are filled one by one.',
  'css.properties.text-wrap.pretty': 'A paragraph may end in a line of one character.',
  'html.elements.meta.name.viewport': 'Known since long; the tables count it as not standard.',
  'html.elements.search': 'An element without a look of its own; the form in it is the same.',
};
