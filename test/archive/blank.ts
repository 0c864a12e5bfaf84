import type { Archive, ArchiveSettings } from '../../src/archive/archive.ts';
import type { ArchiveDocument } from '../../src/archive/document.ts';
import type { Contribution } from '../../src/archive/programme/contribution.ts';
import type { Body, Measure } from '../../src/archive/programme/measure.ts';
import type { Outcome } from '../../src/archive/programme/outcome.ts';
import type { Plan } from '../../src/archive/programme/plan.ts';
import type { Session } from '../../src/archive/programme/session.ts';
import { type Region, RegionTree } from '../../src/archive/region.ts';
import type { Series } from '../../src/archive/series.ts';
import type { Theme } from '../../src/archive/theme.ts';

/** The one place in the tests that spells out every field: each thing as empty as its type allows, but for what a test says. */
export function blankArchive(over: Partial<Archive> = {}): Archive {
  return {
    settings: blankSettings(),
    regions: new RegionTree([]),
    themes: [],
    series: [],
    documents: [],
    withdrawn: [],
    sessions: [],
    plans: [],
    measures: [],
    parts: [],
    pages: [],
    terms: [],
    shapes: null,
    ...over,
  };
}

export function blankSettings(over: Partial<ArchiveSettings> = {}): ArchiveSettings {
  return {
    title: 'Archive',
    organisation: 'Office',
    description: null,
    locale: 'zh-CN',
    site: null,
    home: null,
    levels: [],
    kinds: [],
    stages: [],
    bodies: [],
    scores: { shown: false, from: 0, to: 100 },
    followUp: { silentAfterMonths: 6, closedOn: null },
    mediaBase: null,
    synonyms: [],
    edit: null,
    corrections: null,
    trustedPages: false,
    ...over,
  };
}

/** @param slug its code and its name too, unless others are given */
export function blankRegion(slug: string, over: Partial<Region> = {}): Region {
  return {
    code: slug,
    slug,
    name: slug,
    aliases: [],
    pinyin: null,
    parent: null,
    validFrom: null,
    validTo: null,
    successor: null,
    tile: null,
    ...over,
  };
}

export function blankTheme(slug: string, over: Partial<Theme> = {}): Theme {
  return { slug, name: slug, aliases: [], pinyin: null, description: null, ...over };
}

export function blankSeries(slug: string, over: Partial<Series> = {}): Series {
  return {
    slug,
    title: slug,
    level: null,
    kind: null,
    host: null,
    cadence: null,
    schedule: null,
    description: null,
    ...over,
  };
}

/** A lecture, unless another type is given. */
export function blankDocument(id: string, over: Partial<ArchiveDocument> = {}): ArchiveDocument {
  const type = over.type ?? 'lecture';
  return {
    id,
    type,
    title: id,
    heading: null,
    date: null,
    language: null,
    series: null,
    number: null,
    level: null,
    session: null,
    topic: null,
    order: null,
    score: null,
    rank: null,
    regions: [],
    appliesTo: [],
    heldIn: [],
    themes: [],
    speakers: [],
    summary: null,
    sample: false,
    sources: [],
    related: [],
    buildsOn: [],
    reports: [],
    outcome: type === 'case' ? blankOutcome() : null,
    attachments: [],
    history: { state: null, approvedBy: null, approvedOn: null, corrected: null, errata: [] },
    revised: null,
    formerIds: [],
    withdrawn: null,
    archival: { reference: null, draft: null, classification: null, access: null, carrier: null, pages: null },
    file: `${type === 'case' ? 'cases' : 'lectures'}/${id}.mdx`,
    body: id,
    characters: 0,
    terms: [],
    ...over,
  };
}

export function blankOutcome(over: Partial<Outcome> = {}): Outcome {
  return { answers: [], standsAlone: false, figures: [], evidence: [], didNotWork: [], ...over };
}

export function blankSession(id: string, over: Partial<Session> = {}): Session {
  return {
    id,
    title: null,
    series: null,
    date: null,
    kind: null,
    venue: null,
    branches: [],
    topics: [],
    summary: null,
    sample: false,
    sources: [],
    formerIds: [],
    file: `sessions/${id}.yaml`,
    ...over,
  };
}

/** @param document id of the document that holds it */
export function blankContribution(document: string, over: Partial<Contribution> = {}): Contribution {
  return {
    document,
    anchor: null,
    title: document,
    session: null,
    topic: null,
    speakers: [],
    order: null,
    score: null,
    rank: null,
    ...over,
  };
}

/** @param document id of the lecture that declares it */
export function blankMeasure(id: string, document: string, over: Partial<Measure> = {}): Measure {
  return {
    id,
    document,
    anchor: `measure-${id}`,
    talk: null,
    title: id,
    text: id,
    owner: null,
    due: null,
    stage: null,
    line: 1,
    column: 1,
    ...over,
  };
}

export function blankBody(slug: string, over: Partial<Body> = {}): Body {
  return { slug, name: slug, aliases: [], region: null, ...over };
}

export function blankPlan(series: string, year: string, over: Partial<Plan> = {}): Plan {
  return { series, year, entries: [], file: `plans/${series}-${year}.yaml`, ...over };
}
