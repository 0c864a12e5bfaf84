import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingEntries, platformOf } from './complete-lockfile.mjs';

const text = await readFile(join(import.meta.dirname, '../../package-lock.json'), 'utf8');

describe('package-lock.json', () => {
  test('holds the packages of every platform, or `npm ci` refuses it: else run `npm run lock:complete`', () => {
    expect([...missingEntries(JSON.parse(text).packages).keys()]).toEqual([]);
  });

  test('names no registry', () => {
    expect(text).not.toContain('"resolved"');
  });
});

test.each([
  ['@pagefind/windows-x64', { os: ['win32'], cpu: ['x64'] }],
  ['@biomejs/cli-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
  ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
  ['@astrojs/compiler-binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ['fsevents', undefined],
])('the platform of %s', (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});
