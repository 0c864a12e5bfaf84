import { z } from 'zod';

/** How front matter is written: what it is, when and where, who, and what goes with it. */
const usual = [
  'id',
  'type',
  'title',
  'heading',
  'date',
  'language',
  'session',
  'topic',
  'order',
  'score',
  'rank',
  'series',
  'number',
  'level',
  'regions',
  'appliesTo',
  'heldIn',
  'themes',
  'speakers',
  'summary',
  'answers',
  'standsAlone',
  'figures',
  'evidence',
  'didNotWork',
  'buildsOn',
  'reports',
  'sample',
  'sources',
  'related',
  'script',
  'recording',
  'slides',
  'attachments',
];

/** The fields of front matter in the order in which they are written; those without a place of their own come last. */
export function fieldOrder({ shape }: z.ZodObject): string[] {
  const place = (field: string) => (usual.includes(field) ? usual.indexOf(field) : usual.length);
  return Object.keys(shape).sort((a, b) => place(a) - place(b));
}

const namesOf = new WeakMap<z.ZodType, ReadonlySet<string>>();

/** The names of all fields of a schema, those of its parts included. */
export function fieldNames(schema: z.ZodType): ReadonlySet<string> {
  const known = namesOf.get(schema);
  if (known) return known;
  const names = new Set<string>();
  namesOf.set(schema, names);
  const walk = (part: unknown) => {
    if (typeof part !== 'object' || part === null) return;
    if ('properties' in part && typeof part.properties === 'object' && part.properties !== null)
      for (const name of Object.keys(part.properties)) names.add(name);
    Object.values(part).forEach(walk);
  };
  walk(z.toJSONSchema(schema, { unrepresentable: 'any' }));
  return names;
}
