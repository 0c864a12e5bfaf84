import { z } from 'zod';
import { archiveSchema } from './archive-schema.ts';
import { caseSchema, lectureSchema, pageSchema } from './document-schema.ts';
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
}

/** Every kind of file whose fields have a schema. A new kind is one more line. */
export const contentFiles: readonly ContentFile[] = [
  { name: 'archive', glob: 'archive.yaml', pattern: /^archive\.yaml$/, schema: archiveSchema },
  { name: 'regions', glob: 'regions.yaml', pattern: /^regions\.yaml$/, schema: z.array(regionSchema) },
  { name: 'themes', glob: 'themes.yaml', pattern: /^themes\.yaml$/, schema: z.array(themeSchema) },
  { name: 'series', glob: 'series/**/*.{yaml,yml}', pattern: /^series\/.*\.ya?ml$/i, schema: seriesSchema },
  { name: 'terms', glob: 'terms.yaml', pattern: /^terms\.yaml$/, schema: z.array(termSchema) },
  { name: 'lecture', glob: 'lectures/**/*.mdx', pattern: /^lectures\/.*\.mdx$/, schema: lectureSchema },
  { name: 'case', glob: 'cases/**/*.mdx', pattern: /^cases\/.*\.mdx$/, schema: caseSchema },
  { name: 'page', glob: 'pages/*.mdx', pattern: /^pages\/[^/]*\.mdx$/, schema: pageSchema },
];

/** The kind of a file by its path from the content folder; undefined where it has no fields. */
export function contentFileOf(path: string): ContentFile | undefined {
  return contentFiles.find(({ pattern }) => pattern.test(path));
}
