import { simplified } from '../src/search/simplified.ts';
import type { BenchArchive } from './search-archive.ts';

/** A query, and the kind it was made as. */
export interface BenchQuery {
  kind: string;
  text: string;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const han = /\p{Script=Han}/u;
const places =
  '北京 上海 天津 重庆 湖北 湖南 河南 江苏 浙江 广东 四川 黑龙江 内蒙古 新疆 西藏 武汉 台北 臺灣 香港 深圳 长江 黄河'.split(
    ' ',
  );

/** Queries of every kind that readers make, cut from the texts at random; `each` of a kind. */
export function makeQueries({ blocks }: BenchArchive, seed: number, each: number): BenchQuery[] {
  const next = random(seed);
  const documents = [...blocks.values()].filter((document) => document.length > 0);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const block = () => pick(pick(documents)).text;
  /** Tries blocks at random until one has what is wanted. */
  const find = (cut: (text: string) => string | null): string => {
    for (let tries = 0; tries < 5000; tries += 1) {
      const found = cut(block());
      if (found !== null && found.trim() !== '') return found;
    }
    return places[0] ?? '';
  };
  const run = (length: number, fits: (run: string) => boolean) => () =>
    find((text) => {
      const characters = [...text];
      if (characters.length < length) return null;
      const at = Math.floor(next() * (characters.length - length + 1));
      const cut = characters.slice(at, at + length).join('');
      return fits(cut) ? cut : null;
    });
  const allHan = (cut: string) => [...cut].every((character) => han.test(character));
  const noSpace = (cut: string) => !/\s/.test(cut);
  const anyRun = () => run(3 + Math.floor(next() * 4), noSpace)();
  const word = () => find((text) => pick(text.match(/[A-Za-z]{2,}/g) ?? ['']) || null);
  const kinds: Record<string, () => string> = {
    'two characters': run(2, allHan),
    'four characters': run(4, allHan),
    'cut anywhere': anyRun,
    'cut anywhere, quoted': () => `"${anyRun().replaceAll('"', '')}"`,
    'cut anywhere, “quoted”': () => `“${anyRun().replace(/[“”]/g, '')}”`,
    'place names': () => pick(places),
    'digits with Han': () => find((text) => pick(text.match(/[0-9０-９]{1,4}\p{Script=Han}{1,2}/gu) ?? ['']) || null),
    'single character': run(1, noSpace),
    traditional: () => toTraditional(run(2 + Math.floor(next() * 3), allHan)(), next),
    'Latin beginning': () => word().slice(0, 2 + Math.floor(next() * 5)),
    'Latin run, quoted': () => `"${find((text) => text.match(/[A-Za-z]+(?:[ ,.'-]+[A-Za-z]+){1,3}/)?.[0] ?? null)}"`,
    'two terms': () => `${run(2, allHan)()} ${anyRun()}`,
    'three terms': () => find((text) => threeFrom(text, next)),
    'one left out': () => `${run(2, allHan)()} -${run(2, allHan)()}`,
    'not there': () => run(2, allHan)() + run(3, allHan)(),
  };
  return Object.entries(kinds).flatMap(([kind, make]) => Array.from({ length: each }, () => ({ kind, text: make() })));
}

/** Three runs of one block, so that some document has them all. */
function threeFrom(text: string, next: () => number): string | null {
  const runs = text.match(/\p{Script=Han}{2,4}/gu) ?? [];
  if (runs.length < 3) return null;
  return Array.from({ length: 3 }, () => runs[Math.floor(next() * runs.length)] ?? '').join(' ');
}

let traditionalOf: Map<string, string[]> | undefined;

function toTraditional(text: string, next: () => number): string {
  if (!traditionalOf) {
    traditionalOf = new Map();
    for (let code = 0x4e00; code < 0xa000; code += 1) {
      const character = String.fromCodePoint(code);
      const plain = simplified(character);
      if (plain !== character) traditionalOf.set(plain, [...(traditionalOf.get(plain) ?? []), character]);
    }
  }
  return [...text]
    .map((character) => {
      const forms = traditionalOf?.get(simplified(character)) ?? [];
      return forms[Math.floor(next() * forms.length)] ?? character;
    })
    .join('');
}
