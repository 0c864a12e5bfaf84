import type { Chance } from './chance.ts';
import { grammar, namingCharacters } from './grammar.ts';

export type RuleName = keyof typeof grammar;

/** What a transcript is about; the rest of its words are drawn. */
export interface Subject {
  place: string;
  nearby: readonly string[];
  theme: string;
  works: readonly string[];
  villages: readonly string[];
  firms: readonly string[];
  projects: readonly string[];
  /** Year of the transcript: the years it speaks of are not later. */
  year: number;
}

type Slot = (subject: Subject, chance: Chance) => string;

const slots: Record<string, Slot> = {
  place: ({ place }) => place,
  theme: ({ theme }) => theme,
  nearby: ({ nearby }, chance) => chance.pick(nearby),
  work: ({ works }, chance) => chance.pick(works),
  village: ({ villages }, chance) => chance.pick(villages),
  firm: ({ firms }, chance) => chance.pick(firms),
  project: ({ projects }, chance) => chance.pick(projects),
  year: ({ year }, chance) => String(year - chance.between(0, 4)),
  n1: (_, chance) => String(chance.between(2, 9)),
  n2: (_, chance) => String(chance.between(10, 28)),
  n3: (_, chance) => String(chance.between(110, 980)),
  n4: (_, chance) => String(chance.between(1200, 46000)),
  share: (_, chance) => `${chance.between(11, 98)}%`,
};

/** Names that nobody has: `count` of them, each two drawn characters and `ending`. */
export function coinedNames(count: number, ending: string, chance: Chance): string[] {
  return Array.from({ length: count }, () => chance.sample(namingCharacters, 2).join('') + ending);
}

/** A line from the rule that is not among `said` (and joins it), its slots filled from the other rules, the subject and chance. */
export function sentence(rule: RuleName, subject: Subject, chance: Chance, said = new Set<string>()): string {
  return fill(
    unlike(said, () => chance.pick<string>(grammar[rule])),
    subject,
    chance,
  );
}

/** Draws until it gets something new; gives in where there seems to be nothing new left. */
function unlike(known: Set<string>, draw: () => string): string {
  let drawn = draw();
  for (let tries = 0; tries < 8 && known.has(drawn); tries += 1) drawn = draw();
  known.add(drawn);
  return drawn;
}

const pieces = new Map<string, string[]>();

function fill(line: string, subject: Subject, chance: Chance): string {
  let parts = pieces.get(line);
  if (!parts) {
    parts = line.split(/[{}]/);
    pieces.set(line, parts);
  }
  const used = new Set<string>();
  // Every second part is the name of a slot.
  return parts.map((part, at) => (at % 2 === 0 ? part : slot(part, subject, chance, used))).join('');
}

function slot(name: string, subject: Subject, chance: Chance, used: Set<string>): string {
  const given = slots[name];
  if (given)
    return name === 'place' || name === 'theme' ? given(subject, chance) : unlike(used, () => given(subject, chance));
  if (!(name in grammar)) throw new Error(`The grammar has no rule “${name}”.`);
  const choices: readonly string[] = grammar[name as RuleName];
  const line = unlike(used, () => chance.pick(choices));
  return line.includes('{') ? fill(line, subject, chance) : line;
}
