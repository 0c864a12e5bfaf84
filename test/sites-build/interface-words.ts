import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messagesFor } from '../../src/archive/messages.ts';
import { filesOf } from './built-pages.ts';

/** Every text of the English interface that the Chinese one does not have too. */
export function englishOnly(): Set<string> {
  const chinese = stringsOf(messagesFor('zh-CN'));
  return new Set([...stringsOf(messagesFor('en'))].filter((text) => !chinese.has(text)));
}

/** All texts of a table of messages that are not made from a number or a name. */
function stringsOf(messages: object): Set<string> {
  const inner = Object.values(messages).flatMap((value) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? [...stringsOf(value)] : [];
  });
  return new Set(inner);
}

/** Tells whether a word of Latin letters stands anywhere in a content folder, and so is its owner's. */
export function ownWords(content: string): (word: string) => boolean {
  const written = filesOf(content).filter((file) => /\.(mdx|yaml)$/.test(file));
  const text = written.map((file) => readFileSync(join(content, file), 'utf8')).join('\n');
  const words = new Set(text.match(/[A-Za-z]{2,}/g) ?? []);
  return (word) => words.has(word);
}

/** Whether a text is a reference to the English archive, which mixes languages: GB/T 7714 of 2025 wants marks of full width in any. */
export function isReference(text: string): boolean {
  return text.includes('https://extension.example/archive/');
}
