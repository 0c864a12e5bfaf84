import { createHash } from 'node:crypto';
import type { Place } from '../archive/body.ts';
import type { ArchiveDocument, DocumentType, Speaker } from '../archive/document.ts';
import { type Glossary, termUses } from '../archive/glossary.ts';
import { lastStated } from '../archive/history.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import type { Series } from '../archive/series.ts';
import { emptyBody } from '../markdown/compile.ts';
import type { AttachmentReader } from './attachments.ts';
import type { BodyCache } from './body-cache.ts';
import { type BodyFacts, factsOf, isWhole } from './body-facts.ts';
import { readText } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { citationsOf, measureCitationsOf, outcomeOf } from './read-citations.ts';
import { unnamed } from './read-entries.ts';
import { archivalOf, historyOf } from './read-history.ts';
import type { SessionReading } from './read-sessions.ts';
import { References, type Vocabulary } from './references.ts';
import type { Registers } from './registers.ts';
import type { ArchiveFile } from './schema/archive-schema.ts';
import { type CaseFrontMatter, caseSchema, type LectureFrontMatter, lectureSchema } from './schema/document-schema.ts';
import { sourceOf } from './schema/source-schema.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlPath, type YamlReading } from './yaml.ts';

/** A document with what the checks need beside it. */
export interface DocumentReading {
  document: ArchiveDocument;
  facts: BodyFacts;
  /** Place of a value of the front matter in the file. */
  valuePlace(path: YamlPath): Place;
  /** Nothing of the file was left out in reading it. */
  whole: boolean;
}

/** What a document is read against. */
export interface DocumentContext {
  root: string;
  vocabulary: Vocabulary;
  series: readonly Series[];
  /** By id. */
  sessions: ReadonlyMap<string, SessionReading>;
  require: ArchiveFile['require'];
  cache: BodyCache;
  attachments: AttachmentReader;
  registers: Registers;
  /** The terms to look for in its text. */
  glossary: Glossary;
  /** Changes with the vocabularies and all else here, apart from sessions, attachments and registers. */
  digest: string;
}

/** Places in the front matter of a file, which is read only once somebody asks for one. */
export function placesIn(root: string, file: string): YamlReading['valuePlace'] {
  return (path) => {
    const source = readText(root, file);
    const parts = typeof source === 'string' ? splitFrontMatter(source, file) : source;
    return ('rule' in parts ? noYaml : readYaml(parts.yaml, file, parts.yamlLine)).valuePlace(path);
  };
}

/**
 * Reads the text of a file of `lectures/` or `cases/` as far as it can be read: what does not fit is reported and left out,
 * and all the rest is checked in the same run. Null where there is no text at all.
 */
export function readSource(
  source: string,
  file: string,
  context: DocumentContext,
): { reading: DocumentReading | null; findings: Finding[] } {
  const parts = splitFrontMatter(source, file);
  const yaml = 'rule' in parts ? noYaml : readYaml(parts.yaml, file, parts.yamlLine);
  const { digest, facts, blocks } =
    'rule' in parts
      ? { digest: '', facts: factsOf({ body: emptyBody, findings: [parts], register: 'none' }), blocks: () => [] }
      : context.cache.facts(parts.body, file, context.vocabulary.settings.locale, context.registers.text(idOf(yaml)));
  const isCase = file.startsWith('cases/');
  const { value, findings } = validate(isCase ? caseSchema : lectureSchema, yaml, file, [], {
    id: probableId(source, file),
    title: unnamed,
  });
  const found = [...yaml.findings, ...findings, ...facts.findings];
  if (!value) return { reading: null, findings: found };
  const matter: FrontMatter = isCase
    ? { ...ofLecturesOnly, ...(value as CaseFrontMatter), type: 'case', outcome: value as CaseFrontMatter }
    : { ...(value as LectureFrontMatter), outcome: null };
  const terms = context.glossary.pattern === null ? [] : termUses(blocks(), context.glossary);
  const { document, findings: own } = documentOf(matter, file, yaml, context, digest, facts, terms);
  const whole = yaml.value !== undefined && findings.length === 0 && isWhole(facts);
  return {
    reading: { document, facts, valuePlace: placesIn(context.root, file), whole },
    findings: [...found, ...own],
  };
}

/** The front matter of any document. */
type FrontMatter = Omit<LectureFrontMatter, 'type'> & { type: DocumentType; outcome: CaseFrontMatter | null };

const ofLecturesOnly = {
  series: undefined,
  number: undefined,
  session: undefined,
  topic: undefined,
  order: undefined,
  score: undefined,
  rank: undefined,
  buildsOn: [],
  reports: [],
};

const noYaml: YamlReading = {
  value: undefined,
  findings: [],
  valuePlace: () => ({ line: 1, column: 1 }),
  keyPlace: () => ({ line: 1, column: 1 }),
};

/** The id as it is written; null where there is none of the right form. */
function idOf({ value }: YamlReading): string | null {
  const { id } = typeof value === 'object' && value !== null && 'id' in value ? value : { id: null };
  return typeof id === 'string' && /^[a-z0-9-]{1,64}$/.test(id) ? id : null;
}

/** What a document without a readable id is called while its archive is checked: by what looks like its id, else by its file. */
function probableId(source: string, file: string): string {
  return writtenId(source) ?? `unread-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`;
}

/** What looks like the id of a document, told without reading its front matter; null where nothing does. */
export function writtenId(source: string): string | null {
  const [, written] = /^id:[ \t]*["']?([a-z0-9-]{1,64})["']?[ \t]*$/m.exec(source) ?? [];
  return written ?? null;
}

function documentOf(
  matter: FrontMatter,
  file: string,
  yaml: YamlReading,
  context: DocumentContext,
  digest: string,
  facts: BodyFacts,
  terms: ArchiveDocument['terms'],
): { document: ArchiveDocument; findings: Finding[] } {
  const references = new References(context.vocabulary);
  const findings: Finding[] = [];
  const place = (...path: (string | number)[]) => ({ file, ...yaml.valuePlace(path) });
  const each = (
    field: 'regions' | 'appliesTo' | 'heldIn' | 'themes',
    look: (value: string, field: string, at: ReturnType<typeof place>) => string | null,
  ) => {
    const seen = new Set<string>();
    for (const [index, value] of matter[field].entries()) {
      const word = look(value, field, place(field, index));
      if (word !== null && seen.has(word))
        findings.push(finding('entry-repeated', { field, value }, place(field, index)));
      if (word !== null) seen.add(word);
    }
    return [...seen];
  };
  const held =
    matter.session === undefined ? null : references.session(matter.session, context.sessions, place('session'));
  const series =
    matter.series === undefined ? (held?.series ?? null) : references.series(matter.series, 'series', place('series'));
  const level =
    matter.level === undefined ? seriesLevel(series, context) : references.level(matter.level, 'level', place('level'));
  if (matter.number !== undefined && matter.series === undefined && !held?.series)
    findings.push(finding('number-without-series', {}, place('number')));
  const heldIn = each('heldIn', references.region.bind(references));
  const outcome = matter.outcome && outcomeOf(matter.outcome, references, place);
  const attachments = context.attachments.read(matter, file, place, facts.timed);
  const { history, findings: ofHistory } = historyOf(matter, place);
  const document: ArchiveDocument = {
    id: matter.id,
    type: matter.type,
    title: matter.title,
    heading: matter.heading ?? null,
    date: matter.date ?? held?.date ?? null,
    language: matter.language ?? null,
    series,
    number: matter.number ?? null,
    level,
    session: matter.session ?? null,
    topic: matter.topic ?? null,
    order: matter.order ?? null,
    score: matter.score ?? null,
    rank: matter.rank ?? null,
    regions: each('regions', references.region.bind(references)),
    appliesTo: each('appliesTo', references.region.bind(references)),
    heldIn: heldIn.length === 0 && held?.venue ? [held.venue.region] : heldIn,
    themes: each('themes', references.theme.bind(references)),
    speakers: matter.speakers.map(
      (speaker, index): Speaker => ({
        name: speaker.name ?? null,
        office: speaker.office ?? null,
        organisation: speaker.organisation ?? null,
        region:
          speaker.region === undefined
            ? null
            : references.region(speaker.region, `speakers[${index + 1}].region`, place('speakers', index, 'region')),
      }),
    ),
    summary: matter.summary ?? null,
    sample: matter.sample,
    sources: matter.sources.map(sourceOf),
    related: matter.related,
    buildsOn: citationsOf(matter.buildsOn),
    reports: measureCitationsOf(matter.reports, 'reports', references, place),
    outcome: outcome?.outcome ?? null,
    attachments: attachments.list,
    recordings: attachments.recordings,
    history,
    revised: lastStated(history),
    formerIds: matter.formerIds,
    withdrawn: matter.withdrawn ?? null,
    archival: archivalOf(matter.archival),
    file,
    body: digest,
    characters: facts.characters,
    terms,
  };
  findings.push(...absentFields(document, yaml.value, context.require));
  findings.push(...ofHistory, ...(outcome?.findings ?? []), ...references.findings, ...attachments.findings);
  return { document, findings };
}

/** Fields that the archive's owner requires and the document does not have, from itself or from its session. */
function absentFields(document: ArchiveDocument, matter: unknown, require: ArchiveFile['require']): Finding[] {
  const { type, file, outcome } = document;
  return (require[type] ?? []).flatMap((field) => {
    const given = field === 'figures' || field === 'evidence' ? outcome?.[field] : document[field];
    const absent =
      !isStated(matter, field) &&
      (given === undefined || given === null || (Array.isArray(given) && given.length === 0));
    return absent ? [finding('field-required-here', { field, type }, { file, line: 1, column: 1 })] : [];
  });
}

/** Whether the file says something in a field, be it right or wrong; of a file that could not be read, nobody knows. */
function isStated(matter: unknown, field: string): boolean {
  if (typeof matter !== 'object' || matter === null) return true;
  const value = (matter as Record<string, unknown>)[field];
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function seriesLevel(series: string | null, context: DocumentContext): string | null {
  return context.series.find((candidate) => candidate.slug === series)?.level ?? null;
}
