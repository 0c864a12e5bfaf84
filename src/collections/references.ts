import type { ArchiveSettings } from '../archive/archive.ts';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Owner } from '../archive/programme/measure.ts';
import type { Session } from '../archive/programme/session.ts';
import type { Region, RegionTree } from '../archive/region.ts';
import { OwnerNames } from './owner-names.ts';

/** The archive's words, against which references are held. */
export interface Vocabulary {
  settings: ArchiveSettings;
  regions: RegionTree;
  /** Names by slug, so that who writes a name is told its slug. */
  themes: ReadonlyMap<string, readonly string[]>;
  series: ReadonlyMap<string, readonly string[]>;
  /** Parts of which something could not be read, which has been reported: a word that is not there may be known all the same. */
  unread: Set<VocabularyPart>;
}

export type VocabularyPart =
  | 'regions'
  | 'themes'
  | 'series'
  | 'levels'
  | 'kinds'
  | 'stages'
  | 'bodies'
  | 'sessions'
  | 'trustedPages';

/** Looks up words of the vocabularies; what is not there is reported and becomes null. */
export class References {
  readonly findings: Finding[] = [];
  private readonly vocabulary: Vocabulary;
  private owners: OwnerNames | null = null;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A region by slug or code, as its slug. A full name or alias is unknown, but is answered with the slug that is meant. */
  region(value: string, field: string, place: FindingPlace): string | null {
    const region = this.vocabulary.regions.find(value);
    if (region) return region.slug;
    if (this.vocabulary.unread.has('regions')) return null;
    const all = this.vocabulary.regions.all;
    const named = all.find((candidate) => candidate.name === value || candidate.aliases.includes(value));
    const meant = surelyMeant(value, all.map(namesOfRegion));
    const near =
      meant ??
      named?.slug ??
      nearestWord(
        value,
        all.flatMap((candidate) => [candidate.slug, candidate.code]),
      );
    this.findings.push(finding('region-unknown', { field, value, near, meant }, place));
    return null;
  }

  theme(value: string, field: string, place: FindingPlace): string | null {
    if (this.vocabulary.themes.has(value)) return value;
    if (this.vocabulary.unread.has('themes')) return null;
    this.findings.push(finding('theme-unknown', { field, value, ...probable(value, this.vocabulary.themes) }, place));
    return null;
  }

  series(value: string, field: string, place: FindingPlace): string | null {
    if (this.vocabulary.series.has(value)) return value;
    if (this.vocabulary.unread.has('series')) return null;
    this.findings.push(finding('series-unknown', { field, value, ...probable(value, this.vocabulary.series) }, place));
    return null;
  }

  level(value: string, field: string, place: FindingPlace): string | null {
    return this.term('level-unknown', this.vocabulary.settings.levels, value, field, place);
  }

  kind(value: string, field: string, place: FindingPlace): string | null {
    return this.term('kind-unknown', this.vocabulary.settings.kinds, value, field, place);
  }

  /** A session by its id. */
  session(value: string, sessions: ReadonlyMap<string, { session: Session }>, place: FindingPlace): Session | null {
    const known = sessions.get(value);
    if (known) return known.session;
    if (this.vocabulary.unread.has('sessions')) return null;
    const titles = [...sessions].map(
      ([id, { session }]) => [id, session.title === null ? [] : [session.title]] as const,
    );
    this.findings.push(
      finding('session-unknown', { field: 'session', value, ...probable(value, new Map(titles)) }, place),
    );
    return null;
  }

  /** A stage by slug or name, as its slug. */
  stage(value: string, field: string, place: FindingPlace): string | null {
    const { stages } = this.vocabulary.settings;
    const stage = stages.find(({ slug, name }) => slug === value || name === value);
    if (stage) return stage.slug;
    if (this.vocabulary.unread.has('stages')) return null;
    const known = stages.map(({ name }) => name);
    const meant = surelyMeant(
      value,
      stages.map(({ slug, name }) => [slug, [name]]),
    );
    const near = meant ?? nearestWord(value, [...known, ...stages.map(({ slug }) => slug)]);
    this.findings.push(finding('stage-unknown', { field, value, near, meant, known }, place));
    return null;
  }

  /** A region or body by slug, code, name or alias. */
  owner(value: string, field: string, place: FindingPlace): Owner | null {
    this.owners ??= new OwnerNames(this.vocabulary.regions, this.vocabulary.settings.bodies);
    const [owner, ...others] = this.owners.find(value);
    if (owner && others.length === 0) return owner;
    if (owner) {
      const choices = [owner, ...others].map(({ slug }) => slug);
      this.findings.push(finding('owner-ambiguous', { value, choices }, place));
    } else if (!this.vocabulary.unread.has('regions') && !this.vocabulary.unread.has('bodies')) {
      this.findings.push(finding('owner-unknown', { field, value, near: this.owners.nearest(value) }, place));
    }
    return null;
  }

  private term(
    rule: 'level-unknown' | 'kind-unknown',
    terms: readonly { slug: string; name: string }[],
    value: string,
    field: string,
    place: FindingPlace,
  ): string | null {
    if (terms.some((term) => term.slug === value)) return value;
    if (this.vocabulary.unread.has(rule === 'level-unknown' ? 'levels' : 'kinds')) return null;
    const known = terms.map((term) => term.slug);
    const probably = probable(value, new Map(terms.map(({ slug, name }) => [slug, [name]])));
    this.findings.push(finding(rule, { field, value, ...probably, known }, place));
    return null;
  }
}

/** The slug of what is so named or spelt alike, and whether that is sure. */
export function probable(
  value: string,
  names: ReadonlyMap<string, readonly string[]>,
): { near: string | null; meant: string | null } {
  const meant = surelyMeant(value, names);
  const named = [...names].find(([, all]) => all.includes(value));
  return { near: meant ?? named?.[0] ?? nearestWord(value, names.keys()), meant };
}

/** The one word of which a text is another name, without regard to case and width; null where it is none's, or more than one's. */
export function surelyMeant(
  value: string,
  words: Iterable<readonly [word: string, names: readonly string[]]>,
): string | null {
  const written = folded(value);
  const found = [...words].filter(([word, names]) => [word, ...names].some((name) => folded(name) === written));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

function namesOfRegion({ slug, code, name, aliases }: Region): [string, string[]] {
  return [slug, [code, name, ...aliases]];
}

function folded(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
