import { z } from 'zod';
import { archiveSchema } from './archive-schema.ts';
import { caseSchema, lectureSchema, pageSchema } from './document-schema.ts';
import { fieldOrder } from './field-order.ts';
import { planSchema } from './plan-schema.ts';
import { sessionSchema } from './session-schema.ts';
import { regionSchema, seriesSchema, termSchema, themeSchema } from './vocabulary-schema.ts';

/** A kind of file that contributors write: editors are given its fields, and `check --fix` tidies it. */
export interface ContentFile {
  /** Name of its JSON Schema. */
  name: string;
  /** Its files, as a glob from the content folder. */
  glob: string;
  /** The same for the program. */
  pattern: RegExp;
  /** Of the whole file, or of its front matter. */
  schema: z.ZodType;
  /** Its fields in the order in which they are written; null where that is left to its author. */
  order: readonly string[] | null;
}

/** Every kind of file whose fields have a schema. A new kind is one more line. */
export const contentFiles: readonly ContentFile[] = [
  { name: 'archive', glob: 'archive.yaml', pattern: /^archive\.yaml$/, schema: archiveSchema, order: null },
  { name: 'regions', glob: 'regions.yaml', pattern: /^regions\.yaml$/, schema: z.array(regionSchema), order: null },
  { name: 'themes', glob: 'themes.yaml', pattern: /^themes\.yaml$/, schema: z.array(themeSchema), order: null },
  { name: 'terms', glob: 'terms.yaml', pattern: /^terms\.yaml$/, schema: z.array(termSchema), order: null },
  yamlIn('series', seriesSchema),
  yamlIn('sessions', sessionSchema),
  yamlIn('plans', planSchema),
  {
    name: 'lecture',
    glob: 'lectures/**/*.mdx',
    pattern: /^lectures\/.*\.mdx$/,
    schema: lectureSchema,
    order: fieldOrder(lectureSchema),
  },
  {
    name: 'case',
    glob: 'cases/**/*.mdx',
    pattern: /^cases\/.*\.mdx$/,
    schema: caseSchema,
    order: fieldOrder(caseSchema),
  },
  {
    name: 'page',
    glob: 'pages/*.mdx',
    pattern: /^pages\/[^/]*\.mdx$/,
    schema: pageSchema,
    order: fieldOrder(pageSchema),
  },
];

/** The files of a folder that hold one thing each, in the order of its schema. */
function yamlIn(name: 'series' | 'sessions' | 'plans', schema: z.ZodObject): ContentFile {
  return {
    name,
    glob: `${name}/**/*.{yaml,yml}`,
    pattern: new RegExp(`^${name}\\/.*\\.ya?ml$`, 'i'),
    schema,
    order: Object.keys(schema.shape),
  };
}

/** The kind of a file by its path from the content folder; undefined where it has no fields. */
export function contentFileOf(path: string): ContentFile | undefined {
  return contentFiles.find(({ pattern }) => pattern.test(path));
}
