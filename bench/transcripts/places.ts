import { Chance } from './chance.ts';

/** An invented region: one province, its cities, their counties. */
export interface Place {
  code: string;
  slug: string;
  name: string;
  pinyin: string;
  parent: Place | null;
  level: 'province' | 'city' | 'county';
}

type Syllable = [character: string, pinyin: string];

const first: Syllable[] = [
  ['澄', 'cheng'],
  ['岚', 'lan'],
  ['穗', 'sui'],
  ['砚', 'yan'],
  ['檀', 'tan'],
  ['沅', 'yuan'],
  ['栖', 'qi'],
  ['璞', 'pu'],
  ['芦', 'lu'],
  ['崧', 'song'],
  ['泠', 'ling'],
  ['槐', 'huai'],
  ['甘', 'gan'],
  ['翠', 'cui'],
  ['棠', 'tang'],
  ['茗', 'ming'],
];
const second: Syllable[] = [
  ['畈', 'fan'],
  ['陂', 'bei'],
  ['埠', 'bu'],
  ['垸', 'yuan'],
  ['浦', 'pu'],
  ['岫', 'xiu'],
  ['汀', 'ting'],
  ['墩', 'dun'],
  ['渚', 'zhu'],
  ['埂', 'geng'],
  ['峪', 'yu'],
  ['堰', 'yan'],
];

const cities = 17;
const countiesOfACity = 6;

/** All regions, parents before children; the same for every archive, so that transcripts do not depend on a seed for their places. */
export const places: readonly Place[] = invent();

export const province: Place = places.find(({ parent }) => parent === null) ?? fail();
export const cityPlaces: readonly Place[] = places.filter(({ level }) => level === 'city');
export const countyPlaces: readonly Place[] = places.filter(({ level }) => level === 'county');

function invent(): Place[] {
  const names = new Chance(2260).sample(
    first.flatMap((one) => second.map((two): [Syllable, Syllable] => [one, two])),
    1 + cities * (1 + countiesOfACity),
  );
  const used = new Set<string>();
  const make = (code: string, level: Place['level'], parent: Place | null, ending: Syllable): Place => {
    const syllables = [...(names.shift() ?? fail()), ending];
    const plain = syllables
      .slice(0, 2)
      .map(([, pinyin]) => pinyin)
      .join('');
    const slug = used.has(plain) ? `${plain}-${code}` : plain;
    used.add(slug);
    return {
      code,
      slug,
      level,
      parent,
      name: syllables.map(([character]) => character).join(''),
      pinyin: syllables.map(([, pinyin]) => pinyin).join(' '),
    };
  };
  const top = make('990000', 'province', null, ['省', 'sheng']);
  const below = Array.from({ length: cities }, (_, at) => {
    const digits = String(at + 1).padStart(2, '0');
    const city = make(`99${digits}00`, 'city', top, ['市', 'shi']);
    const counties = Array.from({ length: countiesOfACity }, (_, number) => {
      const ending: Syllable = number < 2 ? ['区', 'qu'] : ['县', 'xian'];
      return make(`99${digits}${String(number + 1).padStart(2, '0')}`, 'county', city, ending);
    });
    return [city, ...counties];
  });
  return [top, ...below.flat()];
}

function fail(): never {
  throw new Error('Too few names for the places.');
}
