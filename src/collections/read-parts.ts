import type { BodyPart } from '../archive/body.ts';
import type { Finding, FindingPlace } from '../archive/problem-table.ts';
import type { Contribution } from '../archive/programme/contribution.ts';
import type { Measure } from '../archive/programme/measure.ts';
import type { DocumentReading } from './read-document.ts';
import { References, type Vocabulary } from './references.ts';

/** A part of a document, and the place of an attribute of it; its own place where it has no such attribute. */
interface PartReading {
  document: DocumentReading;
  place(attribute?: string): FindingPlace;
}

export interface MeasureReading extends PartReading {
  measure: Measure;
}

export interface TalkReading extends PartReading {
  /** As readers are shown it: without what the owner keeps from them. */
  contribution: Contribution;
  score: number | null;
  rank: number | null;
}

/** How much of a measure's text stands for its title where it is given none. */
const titleLength = 40;

/**
 * The measures and talks that lectures and talks declare, in the documents' order and as they stand in each; what their
 * attributes name is looked up, and reported where it is not there.
 */
export function readParts(
  documents: readonly DocumentReading[],
  vocabulary: Vocabulary,
): { measures: MeasureReading[]; talks: TalkReading[]; findings: Finding[] } {
  const references = new References(vocabulary);
  const measures: MeasureReading[] = [];
  const talks: TalkReading[] = [];
  for (const document of documents) {
    if (document.document.type === 'case') continue;
    for (const part of document.facts.parts) {
      const place = (attribute = '') => {
        const { line, column } = part.attributes[attribute] ?? part;
        return { file: document.document.file, line, column };
      };
      if (part.component === 'Measure')
        measures.push({ document, place, measure: measureOf(part, document.document.id, references, place) });
      else talks.push({ document, place, ...talkOf(part, document, vocabulary) });
    }
  }
  return { measures, talks, findings: references.findings };
}

function measureOf(part: BodyPart, document: string, references: References, place: PartReading['place']): Measure {
  const { owner, due, stage, title } = part.attributes;
  return {
    id: part.id,
    document,
    anchor: part.anchor,
    talk: part.talk,
    title: title?.value.trim() || beginning(part.text),
    text: part.text,
    owner: owner ? references.owner(owner.value, '<Measure owner>', place('owner')) : null,
    due: due?.value ?? null,
    stage: stage ? references.stage(stage.value, '<Measure stage>', place('stage')) : null,
    line: part.line,
    column: part.column,
  };
}

function talkOf(part: BodyPart, { document }: DocumentReading, { settings, regions }: Vocabulary) {
  const value = (name: string) => part.attributes[name]?.value.trim() || null;
  const number = (name: string) => (part.attributes[name] ? Number(part.attributes[name].value) : null);
  const speaker = {
    name: value('speaker'),
    office: value('office'),
    organisation: value('organisation'),
    region: regions.find(value('region') ?? '')?.slug ?? null,
  };
  const [score, rank] = [number('score'), number('rank')];
  const contribution: Contribution = {
    document: document.id,
    anchor: part.anchor,
    title: value('title') ?? part.heading ?? part.id,
    session: document.session,
    topic: value('topic'),
    speakers: Object.values(speaker).some((known) => known !== null) ? [speaker] : [],
    order: number('order'),
    ...(settings.scores.shown ? { score, rank } : { score: null, rank: null }),
  };
  return { contribution, score, rank };
}

/** The first sentence of a text, or as much of it as makes a title. */
function beginning(text: string): string {
  const [sentence = text] = /^.*?(?:[。！？；]|[.!?](?=\s|$))/u.exec(text) ?? [];
  const characters = Array.from(sentence.replace(/[。；.]$/u, ''));
  return characters.length > titleLength ? `${characters.slice(0, titleLength).join('')}…` : characters.join('');
}
