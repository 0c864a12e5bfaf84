import { z } from 'zod';
import { documented, held, hinted, text } from './fields.ts';

const colourForm = /^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/;

/** A colour as `#rrggbb`, lower case. One without quotes is a comment to YAML and arrives as nothing: it gets the same advice. */
const colour = hinted(
  z.preprocess(
    (value) => (value === null ? '' : value),
    z
      .string()
      .trim()
      .check(
        held(
          'look-colour-form',
          (value) => colourForm.test(value),
          (value) => ({ value }),
        ),
      )
      .transform((value) => (value.length === 4 ? value.replace(/[^#]/g, '$&$&') : value).toLowerCase()),
  ),
  { pattern: `^\\s*${colourForm.source.slice(1, -1)}\\s*$`, rule: 'look-colour-form' },
);

const logo = z.strictObject({
  file: documented(
    text,
    '标志文件，从内容文件夹写起：look/logo.svg；SVG、PNG、JPEG、WebP 都可以',
    'The file, from the content folder: look/logo.svg; SVG, PNG, JPEG or WebP',
  ),
  alt: documented(
    text,
    '标志上是什么，读给看不见的人听：多半就是单位名称',
    'What it shows, for those who cannot see it',
  ),
  ground: documented(
    z.enum(['light', 'dark']).default('light'),
    '标志原是画在浅底（light）还是深底（dark）上的，网站给它这样的底',
    'Whether it was drawn for a light or a dark ground, which it is given',
  ),
});

/** `look:` of archive.yaml: what an owner may choose without touching code. */
export const lookSchema = z.strictObject({
  colour: documented(
    colour.optional(),
    "网站的主色，写作 '#8c1d18'，要加引号；深浅各处的颜色都由它算出",
    "The site’s colour, written '#8c1d18' in quotes; every other colour is worked out from it",
  ),
  logo: documented(logo.optional(), '页头的标志', 'The sign at the head of every page'),
  type: documented(
    z.enum(['serif', 'sans']).default('serif'),
    '标题和正文的字体：serif 宋体，sans 黑体',
    'Typeface of titles and text: serif or sans',
  ),
  size: documented(
    z.enum(['smaller', 'normal', 'larger']).default('normal'),
    '正文的字号：smaller 小一档，larger 大一档',
    'Size of the text: smaller or larger by a step',
  ),
  board: documented(
    z.boolean().default(true),
    '页头是不是主色的“黑板”；写 false，页头和正文一样是纸色',
    'Whether the head of a page is a board in the site’s colour; false makes it paper',
  ),
});
