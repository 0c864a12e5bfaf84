import { parse, stringify } from 'yaml';

/** A transcript's file in its two parts. */
export interface Parts {
  front: Readonly<Record<string, unknown>>;
  body: string;
}

export function splitFile(text: string): Parts {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  if (front === undefined || body === undefined) throw new Error(`No front matter: ${text.slice(0, 60)}`);
  return { front: parse(front) as Record<string, unknown>, body };
}

/** A field that must hold text. */
export function textOf({ front }: Parts, field: string): string {
  const value = front[field];
  if (typeof value !== 'string') throw new Error(`“${field}” is no text: ${JSON.stringify(front)}`);
  return value;
}

/** A field that may hold a list of text; no list is an empty one. */
export function listOf({ front }: Parts, field: string): string[] {
  const value = front[field];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

export function joinFile(front: Readonly<Record<string, unknown>>, body: string): string {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n${body}`;
}
