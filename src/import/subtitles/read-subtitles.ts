import type { PhrasingContent, RootContent } from 'mdast';
import { formatTimeCode } from '../../archive/time-code.ts';
import type { Draft } from '../draft.ts';
import { languageOf } from '../language.ts';
import type { Origin } from '../origin.ts';
import { linked } from '../written-addresses.ts';
import type { LeftLine, Repair, TimedCue, TimedText } from './cue.ts';
import { paragraphsOf, type SaidBlock } from './paragraphs.ts';
import { piecesOf } from './pieces.ts';
import { repairCues } from './repair.ts';
import { unrolled } from './rolling.ts';
import { nameSpeakers } from './speakers.ts';

/** What is said and when, put right, and what had to be done for it. */
export interface SpokenText {
  cues: TimedCue[];
  repairs: Repair[];
  dropped: LeftLine[];
}

/** Cues in order without second copies and rolled lines, with the speakers that the text names. */
export function spokenText(read: TimedText): SpokenText {
  const repaired = repairCues(read.cues);
  const flat = unrolled(repaired.cues);
  return {
    cues: nameSpeakers(flat.cues),
    repairs: [...read.repairs, ...repaired.repairs, ...flat.repairs].sort((a, b) => a.line - b.line),
    dropped: [...read.dropped, ...repaired.dropped].sort((a, b) => a.line - b.line),
  };
}

/** A draft of a subtitle file: paragraphs with the times at which they begin. */
export function subtitleDraft(read: TimedText, origin: Origin): Draft {
  const spoken = spokenText(read);
  const blocks = paragraphsOf(piecesOf(spoken.cues));
  const text = blocks.map((block) => ('text' in block ? block.text : block.name)).join('\n');
  return {
    title: read.title ?? origin.title,
    heading: null,
    date: origin.date,
    language: languageOf(text) ?? read.language,
    speakers: [],
    regions: origin.region ? [origin.region] : [],
    themes: [],
    summary: null,
    sources: [],
    body: { type: 'root', children: blocks.map(nodeOf) },
    dropped: spoken.dropped,
    notes: repairNotes(spoken.repairs),
    // Subtitles may have been written by people, but nothing in them says so.
    textState: 'machine',
  };
}

/** A property of the whole file rather than a slip: of hundreds of lines the first few tell enough. */
const throughout: ReadonlySet<Repair['kind']> = new Set(['cue-hourless', 'cue-overlap', 'cues-rolling']);
const fewest = 20;

/** One note for each sort of repair, with the lines of all its cues. */
function repairNotes(repairs: readonly Repair[]): Draft['notes'] {
  const lines = new Map<Repair['kind'], number[]>();
  for (const { kind, line } of repairs) {
    const known = lines.get(kind);
    if (known) known.push(line);
    else lines.set(kind, [line]);
  }
  return [...lines].map(([kind, all]) => ({ kind, line: null, text: listed([...new Set(all)], throughout.has(kind)) }));
}

function listed(lines: readonly number[], short: boolean): string {
  return short && lines.length > fewest ? `${lines.slice(0, fewest).join(', ')} … ${lines.length}` : lines.join(', ');
}

function nodeOf(block: SaidBlock): RootContent {
  if (block.kind === 'turn') return { type: 'speakerTurn', name: block.name, mark: block.mark };
  const children: PhrasingContent[] = [{ type: 'timeCode', at: formatTimeCode(block.start) }, ...linked(block.text)];
  return block.kind === 'stage' ? { type: 'stageDirection', children } : { type: 'paragraph', children };
}
