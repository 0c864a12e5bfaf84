import type { Block } from '../body.ts';
import type { TimedBlock } from './timeline.ts';

/** A block with who says it. */
export interface VoicedBlock extends TimedBlock {
  anchor: string;
  /** As the page names the speaker; null where nobody has been named yet. */
  voice: string | null;
}

/** The blocks of a body for a timeline: paragraphs are heard, and a speaker's name holds until the next one. */
export function voicedBlocks(blocks: readonly Block[]): VoicedBlock[] {
  let voice: string | null = null;
  return blocks.map(({ anchor, kind, text, time }) => {
    if (kind === 'speaker') voice = text.replace(/[:：]\s*$/, '');
    return { anchor, text, spoken: kind === 'paragraph', voice, ...(time === undefined ? {} : { time }) };
  });
}
