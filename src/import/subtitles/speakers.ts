import type { TimedCue, Utterance } from './cue.ts';

/** Words that name whoever speaks and are never the start of a sentence before a colon. */
const roles =
  /^(?:主持人|主讲人?|讲者|记者|嘉宾|听众|学员|观众|提问者?|问|答|旁白|老师|同学|发言人)[一二三四五六七八九十\dA-Z甲乙丙丁]?$/;
const hanName = /^([\p{Script=Han}·]{1,10}(?:[（(][^（）()：:\n]{1,16}[)）])?)[ \t]*([：:])\s*/u;
const latinName = /^(\p{Lu}[\p{L}.'’-]*(?: [\p{Lu}\d#][\p{L}\d.'’-]*){0,3})[ \t]*(:)(?:\s+|$)/u;
/** A clause that introduces what follows: 他说：, 第一点：, 比如：. */
const clause = /^[第如比即但而又他她它我你这那一二三四五六七八九十其]|[说道讲是点下为于有了要叫写问答着到]$/u;

/**
 * Finds speakers that are named in the text itself, `姓名：` or `NAME:` at the start of a line, and takes the name out of
 * what is said. A name in doubt, one that stands there only once and is no known role, stays text.
 */
export function nameSpeakers(cues: readonly TimedCue[]): TimedCue[] {
  const counts = new Map<string, number>();
  const lines = cues.flatMap(({ said }) => said.flatMap(({ text }) => text.split('\n')));
  for (const line of lines) {
    const name = nameOf(line)?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isOften = (name: string) => (counts.get(name) ?? 0) >= 2 && !clause.test(name);
  const isSpeaker = (name: string) => roles.test(name) || isCapitals(name) || isOften(name);
  return cues.map((cue) => ({ ...cue, said: cue.said.flatMap((utterance) => split(utterance, isSpeaker)) }));
}

/** `MAN`, `MS. SMITH`, `Q`: names in capitals are those of speakers, however rare. */
function isCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/[\p{Ll}\p{Lo}]/u.test(name);
}

interface Named {
  name: string;
  mark: string;
  rest: string;
}

function nameOf(line: string): Named | null {
  const found = hanName.exec(line) ?? latinName.exec(line);
  if (!found?.[1] || !found[2]) return null;
  return { name: found[1], mark: found[2], rest: line.slice(found[0].length) };
}

function split(utterance: Utterance, isSpeaker: (name: string) => boolean): Utterance[] {
  const parts: Utterance[] = [];
  let open: Utterance = { ...utterance, text: '' };
  const close = () => {
    if (open.text !== '' || open.mark !== '') parts.push(open);
  };
  for (const line of utterance.text.split('\n')) {
    const named = nameOf(line);
    if (named && isSpeaker(named.name)) {
      close();
      open = { speaker: named.name, mark: named.mark, text: named.rest };
    } else {
      open.text += open.text === '' ? line : `\n${line}`;
    }
  }
  close();
  return parts;
}
