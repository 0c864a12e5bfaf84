import { expect, test } from 'vitest';
import { mendBookmarks } from '../../src/print/mend-bookmarks.ts';

const hex = (text: string) => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
const entry = (title: string) =>
  Buffer.from(`9 0 obj\n<</Title ${title}\n/Dest [5 0 R /XYZ 0 1.5 0]\n/Parent 1 0 R>>\nendobj`, 'latin1');
const mended = (title: string, ...headings: string[]) => {
  const before = entry(title);
  const after = mendBookmarks(before, new Set(headings));
  expect(after.length).toBe(before.length);
  return /Title (\S+) *\n/.exec(after.toString('latin1'))?.[1];
};

test('a title whose first line is there twice has it once, and nothing moves', () => {
  expect(mended(hex('第一行第一行第二行'), '第一行第二行')).toBe(hex('第一行第二行'));
  expect(mended(hex('目录目录'), '目录')).toBe(hex('目录'));
  expect(mended('(NotesNotes)', 'Notes')).toBe('(Notes)');
});

test('other titles stay, and so does a heading that says the same twice', () => {
  expect(mended(hex('目录'), '目录')).toBe(hex('目录'));
  expect(mended(hex('好好'), '好好')).toBe(hex('好好'));
  expect(mended('(NotesNot)', 'x')).toBe('(NotesNot)');
});

test('the title of the file itself is no bookmark', () => {
  const info = Buffer.from(`1 0 obj\n<</Title ${hex('好好')}\n/Creator (Chromium)>>`, 'latin1');
  expect(mendBookmarks(info, new Set())).toEqual(info);
});
