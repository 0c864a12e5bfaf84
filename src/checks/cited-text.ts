import type { CompiledBody } from '../archive/body.ts';

/** Whether words stand in a text; white space does not count, since lines are broken differently wherever they are copied to. */
export function stands(words: string, text: string): boolean {
  return squeezed(text).includes(squeezed(words));
}

/** The text at an anchor of a body, a block (also one that was joined to another), measure or talk; of the whole body where no anchor is given. */
export function citedText({ blocks, parts, forwarded }: CompiledBody): (anchor: string | null) => string {
  const texts = new Map([...parts, ...blocks].map(({ anchor, text }) => [anchor, text]));
  for (const { anchor, within } of forwarded) if (within !== null) texts.set(anchor, texts.get(within) ?? '');
  return (anchor) => (anchor === null ? blocks.map(({ text }) => text).join('\n') : (texts.get(anchor) ?? ''));
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
