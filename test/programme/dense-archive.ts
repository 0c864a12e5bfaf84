import { stringify } from 'yaml';
import { Chance } from '../../bench/transcripts/chance.ts';
import {
  type DenseRegion,
  denseBodies,
  denseRegions,
  denseSeries,
  denseStages,
  denseThemes,
  spelled,
} from './dense-vocabulary.ts';

/** How much of each there is. */
export const denseCounts = { sessions: 60, talks: 400, measures: 300, cases: 200 };

/** Of the talks, how many are documents of their own; the others stand in a document as `<Talk>`. */
const talkDocuments = 100;
const lectureCount = 70;

interface Lecture {
  id: string;
  type: 'lecture' | 'talk';
  /** The most exact date that its session or its own front matter says; null where neither does. */
  date: string | null;
  session: DenseSession | null;
  series: string | null;
  topics: string[];
  /** Pieces of its text, in order. */
  body: string[];
}

interface DenseSession {
  id: string;
  series: string | null;
  date: string | null;
  topics: string[];
}

/**
 * The files of an archive in which everything refers to everything, by their path from its folder: the same for the same seed.
 * Dates are known to the day, the month or the year or not at all; owners are named by slug, name, alias and code.
 */
export function denseArchive(seed: number): Map<string, string> {
  return new Dense(seed).files;
}

class Dense {
  readonly files = new Map<string, string>();
  private readonly chance: Chance;
  private readonly regions = denseRegions();
  private readonly lectures: Lecture[] = [];
  private readonly measures: { id: string; lecture: Lecture }[] = [];

  constructor(seed: number) {
    this.chance = new Chance(seed, 0x1e);
    this.vocabulary();
    const sessions = Array.from({ length: denseCounts.sessions }, (_, n) => this.session(n));
    for (let n = 0; n < lectureCount; n += 1) this.lecture(n, sessions[n % sessions.length] ?? null);
    for (let n = 0; n < talkDocuments; n += 1) this.talkDocument(n, sessions);
    for (let n = 0; n < denseCounts.talks - talkDocuments; n += 1) this.talkPart(n);
    for (let n = 0; n < denseCounts.measures; n += 1) this.measure(n);
    for (const [at, lecture] of this.lectures.entries()) this.writeLecture(at, lecture);
    for (let n = 0; n < denseCounts.cases; n += 1) this.case(n);
    this.plans();
  }

  private vocabulary(): void {
    const settings = {
      title: '密档案',
      organisation: '虚构的单位',
      locale: 'zh-CN',
      home: 'province',
      levels: ['province', 'city', 'county'].map((slug, at) => ({ slug, name: ['省级', '市级', '县级'][at] })),
      kinds: [{ slug: 'class', name: '培训班' }],
      stages: denseStages,
      bodies: denseBodies,
      scores: { shown: true },
      followUp: { silentAfterMonths: 6, closedOn: '2024-06-30' },
    };
    this.files.set('archive.yaml', stringify(settings));
    this.files.set(
      'regions.yaml',
      stringify(this.regions, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    );
    this.files.set('themes.yaml', stringify(denseThemes));
    for (const { weekday, everyWeeks, ...series } of denseSeries) {
      const pauses = [{ from: '2023-05-01', to: '2023-05-14', reason: '农忙' }];
      const schedule = weekday === undefined ? {} : { schedule: { weekday, everyWeeks, from: '2023-02-01', pauses } };
      this.files.set(`series/${series.slug}.yaml`, stringify({ ...series, kind: 'class', ...schedule }));
    }
  }

  /** Dates run through 2023 and the first half of 2024, at the exactness drawn. */
  private session(n: number): DenseSession {
    const { chance } = this;
    const series = n % 12 === 11 ? null : (denseSeries[n % denseSeries.length]?.slug ?? null);
    const day = this.onWeekday(this.day(n), series);
    const drawn = chance.between(1, 20);
    const date = drawn === 1 ? null : drawn === 2 ? day.slice(0, 4) : drawn <= 4 ? day.slice(0, 7) : day;
    const topics =
      series === 'city-seminar' || n % 9 === 0 ? ['water', 'land', 'people'].slice(0, chance.between(2, 3)) : [];
    const venue = chance.oneIn(10) ? undefined : chance.pick(this.regions);
    const others = this.regions.filter((region) => region !== venue);
    const session = { id: `session-${letters(n)}`, series, date, topics };
    this.files.set(
      `sessions/${session.id}.yaml`,
      stringify({
        id: session.id,
        ...(n % 3 === 0 ? { title: `第${spelled(n)}次课` } : {}),
        ...(series ? { series } : {}),
        ...(date ? { date } : {}),
        ...(venue ? { venue: { region: venue.slug, people: chance.between(40, 200) } } : {}),
        branches: chance.sample(others, chance.between(0, 6)).map(({ slug }) => ({ region: slug })),
        topics: topics.map((slug) => ({ slug, title: { water: '水', land: '地', people: '人' }[slug] ?? slug })),
      }),
    );
    return session;
  }

  private day(n: number): string {
    const start = Date.UTC(2023, 1, 2);
    return new Date(start + (n * 8 + this.chance.between(0, 5)) * 86_400_000).toISOString().slice(0, 10);
  }

  /** The day on which the series meets in the week of a day; now and then the day itself. */
  private onWeekday(day: string, series: string | null): string {
    const weekday = '日一二三四五六'.indexOf(denseSeries.find(({ slug }) => slug === series)?.weekday?.slice(1) ?? '');
    const time = Date.parse(day);
    const off = weekday === -1 || this.chance.oneIn(4) ? 0 : weekday - new Date(time).getUTCDay();
    return new Date(time + off * 86_400_000).toISOString().slice(0, 10);
  }

  private lecture(n: number, session: DenseSession | null): void {
    this.lectures.push({
      id: `lecture-${letters(n)}`,
      type: 'lecture',
      date: session?.date ?? null,
      session,
      series: session?.series ?? null,
      topics: session?.topics ?? [],
      body: [`这一讲说的是${spelled(n)}。`],
    });
  }

  /** A talk in a session, or now and then in a series only, or in neither. */
  private talkDocument(n: number, sessions: readonly DenseSession[]): void {
    const { chance } = this;
    const session = chance.oneIn(8) ? null : chance.pick(sessions);
    const series = session ? session.series : chance.oneIn(2) ? chance.pick(denseSeries).slug : null;
    const date = session ? session.date : chance.oneIn(5) ? null : this.day(chance.between(0, 59));
    const topics = session?.topics ?? [];
    this.lectures.push({
      id: `talk-${letters(n)}`,
      type: 'talk',
      date,
      session,
      series,
      topics,
      body: [`发言说的是${spelled(n)}。`],
    });
  }

  private talkPart(n: number): void {
    const { chance } = this;
    const holder = chance.pick(this.lectures.filter(({ session }) => session !== null));
    const region = chance.oneIn(10) ? null : chance.pick(this.regions);
    const topic = holder.topics.length > 0 && !chance.oneIn(6) ? chance.pick(holder.topics) : null;
    const attributes = [
      `id="part-${letters(n)}"`,
      `title="${spelled(n)}的发言"`,
      ...(topic ? [`topic="${topic}"`] : []),
      ...(region ? [`region="${region.slug}"`] : []),
      ...(chance.oneIn(3) ? [`score="${chance.between(70, 99)}.5"`] : []),
    ];
    holder.body.push(`<Talk ${attributes.join(' ')}>\n\n${spelled(n)}：先把自己的事做好。\n\n</Talk>`);
  }

  private measure(n: number): void {
    const { chance } = this;
    const lecture = chance.pick(this.lectures);
    const owner = this.owner();
    const stage = chance.oneIn(3) ? null : chance.pick(denseStages);
    const attributes = [
      `id="measure-${letters(n)}"`,
      ...(owner ? [`owner="${owner}"`] : []),
      ...(chance.oneIn(3) ? [`due="${chance.oneIn(2) ? '2025-06' : '2024-05-31'}"`] : []),
      ...(stage ? [`stage="${chance.oneIn(2) ? stage.slug : stage.name}"`] : []),
      `title="举措${spelled(n)}"`,
    ];
    lecture.body.push(`<Measure ${attributes.join(' ')}>\n\n要办${spelled(n)}这一件。\n\n</Measure>`);
    this.measures.push({ id: `measure-${letters(n)}`, lecture });
  }

  private owner(): string | null {
    const { chance } = this;
    if (chance.oneIn(8)) return null;
    const owner: DenseRegion | (typeof denseBodies)[number] = chance.oneIn(5)
      ? chance.pick(denseBodies)
      : chance.pick(this.regions);
    const names = [owner.slug, owner.name, ...owner.aliases, ...('code' in owner ? [owner.code] : [])];
    return chance.pick(names);
  }

  private writeLecture(at: number, lecture: Lecture): void {
    const { chance } = this;
    const { session, series, date, topics, type } = lecture;
    const earlier = this.lectures.slice(0, at).filter((other) => !surelyLater(other.date, date));
    const known = this.measures.filter(
      (measure) => measure.lecture !== lecture && !surelyLater(measure.lecture.date, date),
    );
    const matter = {
      id: lecture.id,
      title: `${type === 'talk' ? '发言' : '授课'}：${spelled(at)}`,
      ...(type === 'talk' ? { type } : {}),
      ...(session ? { session: session.id } : { ...(series ? { series } : {}), ...(date ? { date } : {}) }),
      ...(topics.length > 0 && chance.oneIn(2) ? { topic: chance.pick(topics) } : {}),
      regions: chance.sample(this.regions, chance.between(0, 2)).map(({ slug }) => slug),
      ...(session || chance.oneIn(2) ? {} : { heldIn: [chance.pick(this.regions).slug] }),
      appliesTo: chance.sample(this.regions, chance.oneIn(3) ? 1 : 0).map(({ slug }) => slug),
      themes: this.themes(),
      speakers: this.regions
        .filter(() => chance.oneIn(17))
        .map(({ slug }) => ({ office: '书记', region: slug }))
        .concat(chance.oneIn(6) ? [{ office: '讲师' } as { office: string; region: string }] : []),
      buildsOn: chance.sample(earlier, chance.oneIn(3) ? chance.between(1, 2) : 0).map(({ id }) => id),
      reports: chance.sample(known, chance.oneIn(2) ? chance.between(1, 3) : 0).map(({ id }) => this.cited(id)),
    };
    this.files.set(`lectures/${lecture.id}.mdx`, written(matter, lecture.body.join('\n\n')));
  }

  private themes(): string[] {
    return this.chance.sample(denseThemes.slice(0, -1), this.chance.between(0, 3)).map(({ slug }) => slug);
  }

  private cited(measure: string): { measure: string; stage?: string } {
    return this.chance.oneIn(2) ? { measure } : { measure, stage: this.chance.pick(denseStages).slug };
  }

  private case(n: number): void {
    const { chance } = this;
    const day = this.day(chance.between(20, 59));
    const drawn = chance.between(1, 10);
    const date = drawn === 1 ? null : drawn === 2 ? day.slice(0, 4) : drawn === 3 ? day.slice(0, 7) : day;
    const known = this.measures.filter(({ lecture }) => !surelyLater(lecture.date, date));
    const answers = chance.sample(known, chance.oneIn(8) ? 0 : chance.between(1, 3)).map(({ id }) => this.cited(id));
    const matter = {
      id: `case-${letters(n)}`,
      title: `案例：${spelled(n)}`,
      ...(date ? { date } : {}),
      regions: chance.sample(this.regions, chance.between(0, 2)).map(({ slug }) => slug),
      appliesTo: chance.sample(this.regions, chance.oneIn(4) ? 1 : 0).map(({ slug }) => slug),
      themes: this.themes(),
      ...(answers.length > 0 ? { answers } : { standsAlone: true }),
      ...(chance.oneIn(2) ? { figures: [{ name: '办成的', value: chance.between(1, 99), unit: '件' }] } : {}),
    };
    this.files.set(`cases/${matter.id}.mdx`, written(matter, `${spelled(n)}办成了。`));
  }

  private plans(): void {
    const entries = Array.from({ length: 20 }, (_, n) => ({
      ...(n % 4 === 3 ? {} : { date: n % 4 === 2 ? this.day(n).slice(0, 7) : this.day(n) }),
      themes: this.themes(),
      ...(n % 2 === 0 ? { region: this.chance.pick(this.regions).slug } : {}),
      title: `打算讲${spelled(n)}`,
    }));
    const ofYear = entries.filter(({ date }) => date === undefined || date.startsWith('2023'));
    this.files.set('plans/province-class.yaml', stringify({ series: 'province-class', year: 2023, entries: ofYear }));
  }
}

function written(matter: object, body: string): string {
  const said = Object.fromEntries(
    Object.entries(matter).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
  return `---\n${stringify(said)}---\n\n${body}\n`;
}

/** Whether one date is certainly after another, as far as both are known. */
function surelyLater(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}

/** `aa`, `ab`, … for numbers up to 675. */
function letters(n: number): string {
  return String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26));
}
