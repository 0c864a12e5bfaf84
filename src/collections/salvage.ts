import type { z } from 'zod';

type Issue = z.core.$ZodIssue;
type Fields = Record<string, unknown>;

/**
 * What of a value fits its schema: fields that do not fit are left out, first the very ones, then the top-level ones they
 * are in. Null where required fields are missing for which there is no stand-in.
 */
export function salvage<S extends z.ZodType>(
  schema: S,
  input: unknown,
  standIns: Readonly<Fields>,
): z.output<S> | null {
  let left = isFields(input) ? structuredClone(input) : {};
  for (const leaveOut of [leaveOutPart, leaveOutField]) {
    const result = schema.safeParse({ ...standIns, ...left });
    if (result.success) return result.data;
    for (const issue of result.error.issues) left = leaveOut(left, issue);
  }
  return schema.safeParse({ ...standIns, ...left }).data ?? null;
}

/** Without the part that the issue is about. An entry of a list stays where it is, or the places of the later ones would be wrong. */
function leaveOutPart(fields: Fields, issue: Issue): Fields {
  const unknown = issue.code === 'unrecognized_keys';
  const around = unknown ? issue.path : issue.path.slice(0, -1);
  const names = unknown ? issue.keys : issue.path.slice(-1);
  const holder = around.reduce<unknown>(
    (inner, part) => (isFields(inner) || Array.isArray(inner) ? (inner as Fields)[part as string] : undefined),
    fields,
  );
  if (!isFields(holder) || !names.every((name) => typeof name === 'string' && Object.hasOwn(holder, name)))
    return leaveOutField(fields, issue);
  for (const name of names) delete holder[name as string];
  return fields;
}

function leaveOutField(fields: Fields, issue: Issue): Fields {
  const [field] = issue.path;
  const names = issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : [field];
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
