import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lectern } from '../browser/built-site.ts';
import { newMarkup } from './markup.ts';
import { progressive } from './progressive.ts';
import { newInScript } from './scripts.ts';
import { newStyles } from './styles.ts';
import { oldest } from './support.ts';

/** By feature, the files of the built site that use it; pages of one kind say the same, so a few are enough to find them. */
const used = new Map<string, string[]>();
const counted = { css: 0, js: 0, html: 0 };

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'lectern-oldest-'));
  try {
    const out = join(parent, 'site');
    const built = await lectern('build', '--content', 'content', '--out', out);
    if (built.code !== 0) throw new Error(built.stdout + built.stderr);
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      const ending = /\.(css|js|html)$/.exec(file)?.[1] as keyof typeof counted | undefined;
      if (!ending) continue;
      counted[ending] += 1;
      const text = readFileSync(join(out, file), 'utf8');
      for (const feature of { css: newStyles, js: newInScript, html: inPage }[ending](text, oldest))
        used.set(feature, [...(used.get(feature) ?? []), file]);
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}, 120_000);

/** A page's elements, and its scripts and styles inside; what is data for programs (`type="application/ld+json"`) is no script. */
function inPage(page: string, version: number): string[] {
  const inside = (name: string) =>
    page.matchAll(new RegExp(`<${name}(?![^>]*\\b(?:src=|type="application/ld\\+json"))[^>]*>(.*?)</${name}>`, 'gs'));
  return [
    ...newMarkup(page, version),
    ...[...inside('script')].flatMap(([, text = '']) => newInScript(text, version)),
    ...[...inside('style')].flatMap(([, text = '']) => newStyles(text, version)),
  ];
}

test('styles, scripts and pages use nothing newer than Chromium 86 but what only adds polish', () => {
  expect(counted.css).toBeGreaterThan(10);
  expect(counted.js).toBeGreaterThan(5);
  expect(counted.html).toBeGreaterThan(100);
  const strays = [...used].filter(([feature]) => !(feature in progressive));
  expect(strays.map(([feature, files]) => `${feature} in ${files.slice(0, 3).join(', ')}`)).toEqual([]);
});

test('nothing is excused that is not there', () => {
  expect(Object.keys(progressive).filter((feature) => !used.has(feature))).toEqual([]);
});
