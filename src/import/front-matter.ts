import { parseDocument } from 'yaml';
import type { PartialDate } from '../archive/date.ts';
import { hasDateForm, parseDate } from '../archive/date.ts';
import type { Source, Speaker } from '../archive/document.ts';
import { cleanText } from './clean-text.ts';
import type { ImportNote } from './draft.ts';

/** What the front matter of a Markdown file says, as far as an archive has a place for it. */
export interface FrontMatter {
  title: string | null;
  date: PartialDate | null;
  speakers: Speaker[];
  tags: string[];
  summary: string | null;
  /** Recording, transcriber and translator: `title` is one of the three words. */
  credits: { role: 'recording' | 'transcript' | 'translation'; name: string | null; url: string | null }[];
  notes: ImportNote[];
}

const empty: FrontMatter = { title: null, date: null, speakers: [], tags: [], summary: null, credits: [], notes: [] };
const block = /^---[ \t]*\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/;

/**
 * Splits a Markdown file into its YAML front matter and the rest, which keeps its line numbers.
 * What only looks like front matter stays text; what cannot be read as YAML stays text too, with a note.
 */
export function splitFrontMatter(text: string): { matter: FrontMatter; rest: string } {
  const match = block.exec(text);
  if (!match) return { matter: empty, rest: text };
  const document = parseDocument(match[1] ?? '', { schema: 'core', logLevel: 'silent' });
  const fault = document.errors[0];
  if (fault) {
    const line = 1 + (fault.linePos?.[0].line ?? 1);
    const keys = /^[\w-]+:/m.test(match[1] ?? '');
    const notes: ImportNote[] = keys ? [{ kind: 'front-matter-unread', line, text: fault.code }] : [];
    return { matter: { ...empty, notes }, rest: text };
  }
  const values = readValues(document);
  if (values === null) return { matter: empty, rest: text };
  return {
    matter: frontMatter(values),
    rest: '\n'.repeat(match[0].split('\n').length - 1) + text.slice(match[0].length),
  };
}

/** Null where it is no mapping; aliases that grow without end are refused by the YAML reader. */
function readValues(document: ReturnType<typeof parseDocument>): Record<string, unknown> | null {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function frontMatter(values: Record<string, unknown>): FrontMatter {
  const matter: FrontMatter = { ...empty, credits: [], notes: [] };
  for (const [key, value] of Object.entries(values)) {
    if (value === null || value === '') continue;
    if (!take(matter, key, value))
      matter.notes.push({ kind: 'front-matter-key', line: null, text: `${key}: ${brief(value)}` });
  }
  return matter;
}

/** False where the archive has no place for the key, or none for such a value. */
function take(matter: FrontMatter, key: string, value: unknown): boolean {
  const words = wordsOf(value);
  const [word] = words;
  if (word === undefined) return Array.isArray(value) && value.length === 0;
  switch (key) {
    case 'title':
      matter.title = word.replace(/\s+/g, ' ');
      return true;
    case 'date':
      matter.date = hasDateForm(word.slice(0, 10)) && parseDate(word.slice(0, 10)) ? word.slice(0, 10) : null;
      return matter.date !== null;
    case 'speaker':
    case 'speakers':
      matter.speakers = words.map((name) => ({ name, office: null, organisation: null, region: null }));
      return true;
    case 'tags':
    case 'themes':
      matter.tags = words;
      return true;
    case 'summary':
    case 'description':
      matter.summary = word;
      return true;
    case 'media':
      matter.credits.push(...words.map((url) => credit('recording', url)));
      return true;
    case 'transcript_by':
      matter.credits.push(credit('transcript', words.join(', ')));
      return true;
    case 'translation_by':
      matter.credits.push(credit('translation', words.join(', ')));
      return true;
    default:
      return false;
  }
}

function credit(role: FrontMatter['credits'][number]['role'], text: string): FrontMatter['credits'][number] {
  const web = /^https?:\/\//.test(text) && URL.canParse(text);
  return { role, name: web ? null : text, url: web ? text : null };
}

function wordsOf(value: unknown): string[] {
  const list = Array.isArray(value) ? value : [value];
  const words = list
    .filter((item) => ['string', 'number', 'boolean'].includes(typeof item))
    .map((item) => cleanText(String(item)).trim());
  return words.filter((word) => word !== '');
}

function brief(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Credits as sources of the document, each named by the words of `roles`. */
export function creditSources(
  credits: FrontMatter['credits'],
  roles: Record<'recording' | 'transcript' | 'translation', string>,
): Source[] {
  return credits.map(({ role, name, url }) => ({ title: roles[role], publisher: name, date: null, url }));
}
