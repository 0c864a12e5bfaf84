import { z } from 'zod';
import { isCorrectionPattern } from '../../archive/correction-address.ts';
import { hasDateForm, parseDate } from '../../archive/date.ts';
import type { finding, RuleName } from '../../archive/problem-table.ts';
import type { EditorHint, Named } from './editor-hint.ts';

/** A rule of the problem table that a value breaks; `fields.ts` of the checks turns it into a finding. */
export interface RuleIssue {
  rule: RuleName;
  params: Record<string, unknown>;
}

type Params<R extends RuleName> = Omit<Parameters<typeof finding<R>>[1], 'field'>;

/** A check that names the rule it breaks instead of carrying a sentence of its own. */
function held<R extends RuleName, V = string>(rule: R, holds: (value: V) => boolean, params: (value: V) => Params<R>) {
  return (context: { value: V; issues: unknown[] }) => {
    if (!holds(context.value)) {
      context.issues.push({
        code: 'custom',
        input: context.value,
        params: { rule, params: params(context.value) } satisfies RuleIssue,
      });
    }
  };
}

const nameForm = /^[a-z0-9-]{1,64}$/;
const tagForm = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/;

/** A character that is neither white space nor one of those. */
const plainSign = control.source.replace('[', '[^\\s');

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Gives a schema what a JSON Schema can say of it beyond what zod knows. */
function hinted<S extends z.ZodType>(schema: S, hint: EditorHint): S {
  return schema.meta({ ...hint });
}

/** Text that says something: not empty, no invisible control or direction characters; surrounding white space is cut. */
export const text = hinted(
  z
    .string()
    .trim()
    .check(
      held(
        'field-empty',
        (value) => value !== '',
        () => ({}),
      ),
      held(
        'text-control',
        (value) => !control.test(value),
        (value) => ({ code: codePoint(control.exec(value)?.[0] ?? '') }),
      ),
    ),
  { pattern: `^\\s*${plainSign}(?:${control.source.replace('[', '[^')}*${plainSign})?\\s*$` },
);

/** Text that names something the archive has: which words it may be, only the archive knows. */
export function naming(names: Named) {
  return hinted(text, { names });
}

/** A permanent id of a document. */
export const documentId = hinted(
  z.string().check(
    held(
      'id-form',
      (value) => nameForm.test(value),
      (value) => ({ value }),
    ),
  ),
  { pattern: nameForm.source, rule: 'id-form' },
);

/** A name that stands in addresses. */
export const slug = hinted(
  z.string().check(
    held(
      'slug-form',
      (value) => nameForm.test(value),
      (value) => ({ value }),
    ),
  ),
  { pattern: nameForm.source, rule: 'slug-form' },
);

/** A calendar date as far as it is known; a bare year may be written without quotes. */
export const date = hinted(
  z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string()
      .trim()
      .check(
        held('date-form', hasDateForm, (value) => ({ value })),
        held(
          'date-impossible',
          (value) => !hasDateForm(value) || parseDate(value) !== null,
          (value) => ({ value }),
        ),
      ),
  ),
  {
    type: ['string', 'integer'],
    pattern: '^\\s*(?!0000)\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?\\s*$',
    minimum: 1000,
    maximum: 9999,
    rule: 'date-form',
  },
);

/** A date known to the day. */
export const day = hinted(
  date.check(
    held(
      'day-form',
      (value) => value.length > '2023-08'.length || parseDate(value) === null,
      (value) => ({ value }),
    ),
  ),
  {
    type: ['string'],
    pattern: '^\\s*(?!0000)\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\s*$',
    rule: 'day-form',
  },
);

/** A year, which may be written without quotes. */
export const year = hinted(
  date.check(
    held(
      'year-form',
      (value) => value.length === 4 || parseDate(value) === null,
      (value) => ({ value }),
    ),
  ),
  { pattern: '^\\s*(?!0000)\\d{4}\\s*$', rule: 'year-form' },
);

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const numberedDay = /^([1-7])$|^(?:周|星期|礼拜)([一二三四五六日天])$/;

/** A day of the week in English (`thursday`), in Chinese (`周四`, `星期四`) or by its number (4); Monday is 1. */
export const weekday = hinted(
  z.preprocess((value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return value;
    const written = String(value).trim().toLowerCase();
    const [, number, chinese] = numberedDay.exec(written) ?? [];
    const place = chinese === undefined ? Number(number) : '一二三四五六日'.indexOf(chinese) + 1 || 7;
    return weekdays[place - 1] ?? (typeof value === 'string' ? written : value);
  }, z.enum(weekdays)),
  {
    besides: {
      type: ['string', 'integer'],
      pattern: `^\\s*(?:${weekdays.map(inAnyCase).join('|')}|[1-7]|(?:周|星期|礼拜)[一二三四五六日天])\\s*$`,
      minimum: 1,
      maximum: 7,
    },
  },
);

/** A pattern of a lower-case word, however it is written: patterns of JSON Schema have no flags. */
function inAnyCase(word: string): string {
  return [...word].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}

/** Number of a day of the week, 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayNumber(name: z.output<typeof weekday>): number {
  return weekdays.indexOf(name) + 1;
}

const mostTiles = 60;

/** Column and row in the grid of tiles. */
export const tile = hinted(
  z.array(hinted(z.number().int().positive(), { maximum: mostTiles })).check(
    held(
      'tile-form',
      (value) => value.length === 2,
      (value) => ({ value }),
    ),
    held(
      'tile-far',
      (value) => value.every((number) => number <= mostTiles),
      (value) => ({ value, most: mostTiles }),
    ),
  ),
  { minItems: 2, maxItems: 2 },
);

/** A whole web address. */
export const url = hinted(
  text.check(
    held(
      'url-form',
      (value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value),
      (value) => ({ value }),
    ),
  ),
  { pattern: '^\\s*https?://[^\\s/]', rule: 'url-form' },
);

/** A web address with `{file}` for the path of a file. */
export const editPattern = url.check(
  held(
    'edit-pattern',
    (value) => value.includes('{file}'),
    (value) => ({ value }),
  ),
);

/** Where readers report errors: a mail address, or a web address with a place for the text. */
export const corrections = hinted(text.check(held('corrections-form', isCorrectionPattern, (value) => ({ value }))), {
  pattern: '^\\s*(?:mailto:[^@\\s?&,:/]+@[^@\\s?&,:/]+|https?://[^\\s/]\\S*\\{body\\}\\S*)\\s*$',
  rule: 'corrections-form',
});

/** An id that a document had before, with its shelf where it stood on another one. */
export const formerId = z.string().check(
  held(
    'id-form',
    (value) => nameForm.test(value.replace(/^(?:lectures|cases)\//, '')),
    (value) => ({ value }),
  ),
);

/** A language tag (BCP 47). */
export const language = hinted(
  text.check(
    held(
      'language-form',
      (value) => tagForm.test(value),
      (value) => ({ value }),
    ),
  ),
  { pattern: `^\\s*${tagForm.source.slice(1, -1)}\\s*$`, rule: 'language-form' },
);

export const sha256 = hinted(
  z
    .string()
    .trim()
    .toLowerCase()
    .check(
      held(
        'checksum-form',
        (value) => /^[0-9a-f]{64}$/.test(value),
        (value) => ({ value }),
      ),
    ),
  { pattern: '^\\s*[0-9a-fA-F]{64}\\s*$', rule: 'checksum-form' },
);

/** Gives a field its documentation in both languages; editors show it, and the guide is made from it. */
export function documented<S extends z.ZodType>(schema: S, chinese: string, english: string): S {
  return schema.meta({ description: chinese, english });
}

/** A list that may be written as its only entry. */
export function oneOrMore<S extends z.ZodType>(entry: S) {
  return hinted(
    z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(entry)),
    { oneOrMore: true },
  );
}

/** A group of fields that may be written as the only field that most entries need. */
export function shortFor<S extends z.ZodObject>(field: keyof z.input<S> & string, fields: S) {
  return hinted(
    z.preprocess((value) => (typeof value === 'string' ? { [field]: value } : value), fields),
    { shorthand: field },
  );
}
