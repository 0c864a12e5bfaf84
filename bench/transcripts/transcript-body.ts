import type { Chance } from './chance.ts';
import { type RuleName, type Subject, sentence } from './sentence.ts';

const sections = 6;
const numerals = ['一', '二', '三', '四', '五', '六'];

/** How a paragraph may go; a section takes its paragraphs one after the other until it is long enough. */
const shapes: readonly (readonly RuleName[])[] = [
  ['situation', 'situation', 'problem', 'problem'],
  ['situation', 'problem', 'thought'],
  ['measure', 'measure', 'measure', 'result'],
  ['problem', 'measure', 'result', 'thought'],
  ['situation', 'measure', 'measure', 'result'],
  ['result', 'result', 'thought'],
  ['thought', 'situation', 'measure', 'result', 'thought'],
];

/** A body of about 6,000 characters: six sections, with a table, a list, footnotes or a turn to the audience in some. */
export function transcriptBody(subject: Subject, earlier: string | null, chance: Chance): string {
  const goal = chance.between(5400, 6600);
  const notes: string[] = [];
  const blocks = [sentence('opening', subject, chance) + sentence('situation', subject, chance)];
  let length = blocks[0]?.length ?? 0;
  const add = (block: string) => {
    blocks.push(block);
    length += block.length;
  };
  for (let section = 1; section <= sections; section += 1) {
    add(`## ${numerals[section - 1]}、${sentence('heading', subject, chance)}`);
    while (length < (goal * section) / sections - 100) {
      add(paragraph(subject, chance) + (chance.oneIn(24) ? noteMark(notes, subject, chance) : ''));
    }
    if (chance.oneIn(16)) add(table(subject, chance));
    if (chance.oneIn(16)) add(list(subject, chance));
    if (chance.oneIn(30)) add('<Stage>（掌声）</Stage>');
  }
  if (earlier) add(`这个问题在[上一次的讲课](/lectures/${earlier}/)里也谈到过。`);
  blocks.push(sentence('closing', subject, chance), ...notes);
  return `${blocks.join('\n\n')}\n`;
}

function paragraph(subject: Subject, chance: Chance): string {
  const said = new Set<string>();
  const sentences = chance.pick(shapes).map((rule) => sentence(rule, subject, chance, said));
  if (chance.oneIn(10)) sentences.unshift(`**${sentence('doing', subject, chance)}。**`);
  return sentences.join('');
}

function noteMark(notes: string[], subject: Subject, chance: Chance): string {
  const number = notes.length + 1;
  notes.push(`[^${number}]: ${sentence('note', subject, chance)}`);
  return `[^${number}]`;
}

function table(subject: Subject, chance: Chance): string {
  const rows = chance
    .sample(subject.nearby, 4)
    .map((name) => `| ${name} | ${chance.between(10, 99)} | ${chance.between(11, 98)}% |`);
  return ['| 地区 | 件数 | 办结率 |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function list(subject: Subject, chance: Chance): string {
  const said = new Set<string>();
  return Array.from({ length: chance.between(3, 5) }, () => `- ${sentence('measure', subject, chance, said)}`).join(
    '\n',
  );
}
