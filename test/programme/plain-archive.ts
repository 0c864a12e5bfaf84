import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/*
 * An archive as it stands in its files, read without anything of the program: front matter and tags only, every value as it is
 * written. It is there to count by, so it takes for granted that `check` has found nothing wrong.
 */

export interface PlainRegion {
  code: string;
  slug: string;
  names: string[];
  parent: string | null;
}

export interface PlainSession {
  id: string;
  series: string | null;
  date: string | null;
  venue: string | null;
  branches: string[];
  topics: string[];
}

export interface PlainMeasure {
  id: string;
  document: PlainDocument;
  /** Slug of a region or body. */
  owner: string | null;
  /** Region of that owner. */
  region: string | null;
  due: string | null;
  stage: string | null;
}

export interface Said {
  measure: string;
  stage: string | null;
}

export interface PlainDocument {
  id: string;
  isCase: boolean;
  date: string | null;
  series: string | null;
  session: string | null;
  regions: string[];
  heldIn: string[];
  appliesTo: string[];
  themes: string[];
  /** Regions that the speakers stood for: of the document first, then of each `<Talk>` in it. */
  spoken: string[][];
  /** Ids of lectures. */
  buildsOn: string[];
  answers: Said[];
  reports: Said[];
}

type Written = Record<string, unknown>;

export class PlainArchive {
  readonly asOf: string;
  readonly silentAfter: number;
  readonly home: string | null;
  readonly regions: PlainRegion[];
  readonly themes: string[];
  readonly stages: { slug: string; name: string }[];
  readonly series: { slug: string; host: string | null; schedule: Written | null }[];
  readonly sessions: PlainSession[];
  readonly plans: { series: string; year: string; entries: number }[];
  readonly documents: PlainDocument[];
  readonly measures: PlainMeasure[] = [];
  private readonly bodies: { slug: string; names: string[]; region: string | null }[];

  constructor(root: string) {
    const yaml = (file: string) => plain(readFileSync(join(root, file), 'utf8'));
    const settings = yaml('archive.yaml') as Written;
    const followUp = settings.followUp as Written;
    this.asOf = String(followUp.closedOn);
    this.silentAfter = Number(followUp.silentAfterMonths ?? 6);
    this.home = word(settings.home);
    this.stages = list(settings.stages).map((stage) => ({ slug: String(stage.slug), name: String(stage.name) }));
    const regions = yaml('regions.yaml') as Written[];
    const slugOf = new Map(regions.map(({ code, slug }) => [code, String(slug)]));
    this.regions = regions.map(({ code, slug, name, aliases, parent }) => ({
      code: String(code),
      slug: String(slug),
      names: [String(code), String(slug), String(name), ...words(aliases)],
      parent: slugOf.get(parent) ?? null,
    }));
    this.bodies = list(settings.bodies).map(({ slug, name, aliases, region }) => ({
      slug: String(slug),
      names: [String(slug), String(name), ...words(aliases)],
      region: word(region),
    }));
    this.themes = (yaml('themes.yaml') as Written[]).map(({ slug }) => String(slug));
    this.series = filesIn(root, 'series').map((file) => {
      const { slug, host, schedule } = yaml(file) as Written;
      return { slug: String(slug), host: word(host), schedule: (schedule ?? null) as Written | null };
    });
    this.sessions = filesIn(root, 'sessions').map((file) => sessionOf(yaml(file) as Written));
    this.plans = filesIn(root, 'plans').map((file) => {
      const { series, year, entries } = yaml(file) as Written;
      return { series: String(series), year: String(year), entries: list(entries).length };
    });
    this.documents = [...filesIn(root, 'lectures'), ...filesIn(root, 'cases')]
      .filter((file) => file.endsWith('.mdx'))
      .map((file) => this.document(file, readFileSync(join(root, file), 'utf8')));
  }

  /** A region and all below it, found from below. */
  within(slug: string): string[] {
    return this.regions
      .filter((region) => [region.slug, ...this.above(region.slug)].includes(slug))
      .map((one) => one.slug);
  }

  above(slug: string): string[] {
    const parent = this.regions.find((region) => region.slug === slug)?.parent ?? null;
    return parent === null ? [] : [parent, ...this.above(parent)];
  }

  private document(file: string, text: string): PlainDocument {
    const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    const matter = plain(yaml) as Written;
    const session = this.sessions.find(({ id }) => id === matter.session);
    const heldIn = words(matter.heldIn);
    const tags = [...body.matchAll(/<(Measure|Talk) ([^>]*)>/g)].map(([, name, written = '']) => ({
      name,
      attributes: new Map([...written.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
    }));
    const talks = tags.filter(({ name }) => name === 'Talk');
    const document: PlainDocument = {
      id: String(matter.id),
      isCase: file.startsWith('cases/'),
      date: word(matter.date) ?? session?.date ?? null,
      series: word(matter.series) ?? session?.series ?? null,
      session: word(matter.session),
      regions: words(matter.regions),
      heldIn: heldIn.length === 0 && session?.venue ? [session.venue] : heldIn,
      appliesTo: words(matter.appliesTo),
      themes: words(matter.themes),
      spoken: [
        ...(file.startsWith('cases/')
          ? []
          : [list(matter.speakers).flatMap(({ region }) => this.regionsNamed(word(region)))]),
        ...talks.map(({ attributes }) => this.regionsNamed(attributes.get('region') ?? null)),
      ].map((slugs) => [...new Set(slugs)]),
      buildsOn: list(matter.buildsOn).map((cited) => String(cited.document)),
      answers: this.said(matter.answers),
      reports: this.said(matter.reports),
    };
    for (const { attributes } of tags.filter(({ name }) => name === 'Measure')) {
      const owner = attributes.get('owner') ?? null;
      const [region] = this.regionsNamed(owner);
      const body = region ? undefined : this.bodies.find(({ names }) => owner !== null && names.includes(owner));
      this.measures.push({
        id: attributes.get('id') ?? '',
        document,
        owner: region ?? body?.slug ?? null,
        region: region ?? body?.region ?? null,
        due: attributes.get('due') ?? null,
        stage: this.stageNamed(attributes.get('stage')),
      });
    }
    return document;
  }

  private regionsNamed(name: string | null): string[] {
    return this.regions.filter(({ names }) => name !== null && names.includes(name)).map(({ slug }) => slug);
  }

  private stageNamed(name: unknown): string | null {
    return this.stages.find((stage) => stage.slug === name || stage.name === name)?.slug ?? null;
  }

  private said(written: unknown): Said[] {
    return list(written, 'measure').map(({ measure, stage }) => ({
      measure: String(measure),
      stage: this.stageNamed(stage),
    }));
  }
}

function sessionOf(written: Written): PlainSession {
  return {
    id: String(written.id),
    series: word(written.series),
    date: word(written.date),
    venue: written.venue === undefined ? null : String(list(written.venue, 'region')[0]?.region),
    branches: list(written.branches, 'region').map(({ region }) => String(region)),
    topics: list(written.topics).map(({ slug }) => String(slug)),
  };
}

/** Every value as text, as it is written: `2023` stays `2023`. */
function plain(text: string): unknown {
  return parse(text, { schema: 'failsafe' });
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(root.length + 1)}/${entry.name}`)
    .sort();
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function words(value: unknown): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];
}

/** A list of groups of fields, which may be one of them alone, or its only needed field. */
function list(value: unknown, short = 'document'): Written[] {
  const all = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return all.map((entry) => (typeof entry === 'string' ? { [short]: entry } : (entry as Written)));
}
