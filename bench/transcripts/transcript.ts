import { stringify } from 'yaml';
import { Chance } from './chance.ts';
import { worksOf } from './grammar.ts';
import { cityPlaces, countyPlaces, type Place, places, province } from './places.ts';
import { coinedNames, type Subject, sentence } from './sentence.ts';
import { transcriptBody } from './transcript-body.ts';
import { offices, series, themes } from './vocabulary.ts';

const firstYear = 2011;
const lastYear = 2025;

/** Transcript `number` (from 1) of the archive with this seed, as the path and text of its file. */
export function transcript(number: number, seed: number): [path: string, text: string] {
  const chance = new Chance(seed, number);
  const held = chance.pick(series);
  const about = regionsOf(held.level, chance);
  const [place = province] = about;
  const subjects = chance.sample(themes, chance.between(1, 2));
  const year = chance.between(firstYear, lastYear);
  const subject: Subject = {
    place: place.name,
    nearby: chance
      .sample(places, 8)
      .map(({ name }) => name)
      .filter((name) => name !== place.name),
    theme: subjects[0]?.name ?? '',
    works: subjects.flatMap(({ slug }) => worksOf[slug] ?? []),
    villages: coinedNames(9, '村', chance),
    firms: coinedNames(3, chance.pick(['机械厂', '食品公司', '纺织厂', '建材公司', '农业公司']), chance),
    projects: coinedNames(3, chance.pick(['工程', '项目', '行动', '计划']), chance),
    year,
  };
  const type = held.slug === 'county-exchange' || chance.oneIn(5) ? 'talk' : 'lecture';
  const date = dateIn(year, chance);
  const front = {
    id: idOf(number),
    title: sentence('title', subject, chance),
    ...(type === 'talk' ? { type } : {}),
    ...(date ? { date } : {}),
    series: held.slug,
    regions: about.map(({ slug }) => slug),
    heldIn: [place.parent?.slug ?? place.slug],
    themes: subjects.map(({ slug }) => slug),
    speakers: [{ office: chance.pick(offices[place.level]), region: place.slug }],
    summary: sentence('situation', subject, chance) + sentence('thought', subject, chance),
    sample: true,
    // Backwards only, so that the first transcripts are the same however many follow.
    ...(number > 1 && chance.oneIn(4)
      ? { related: [idOf(chance.between(Math.max(1, number - 200), number - 1))] }
      : {}),
  };
  const earlier = number > 1 && chance.oneIn(6) ? idOf(chance.between(1, number - 1)) : null;
  const text = `---\n${stringify(front, { lineWidth: 0 })}---\n\n${transcriptBody(subject, earlier, chance)}`;
  return [`lectures/${date ? date.slice(0, 4) : 'undated'}/${front.id}.mdx`, text];
}

function idOf(number: number): string {
  return `t${String(number).padStart(5, '0')}`;
}

/** What it is about: mostly one place, now and then a second one, seldom none. */
function regionsOf(level: Place['level'], chance: Chance): Place[] {
  if (chance.oneIn(60)) return [];
  const candidates = level === 'county' ? countyPlaces : level === 'city' ? cityPlaces : [province, ...cityPlaces];
  return chance.sample(candidates, chance.oneIn(5) ? 2 : 1);
}

/** Mostly a whole date; some say the month or the year only, a few nothing. */
function dateIn(year: number, chance: Chance): string | null {
  const month = String(chance.between(1, 12)).padStart(2, '0');
  const day = String(chance.between(1, 28)).padStart(2, '0');
  if (chance.oneIn(80)) return null;
  if (chance.oneIn(40)) return String(year);
  return chance.oneIn(30) ? `${year}-${month}` : `${year}-${month}-${day}`;
}
