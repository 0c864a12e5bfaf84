import { rule, type Spots, spotted } from './rule.ts';

/** Measures, and the cases and reports that answer them. Each end of a broken relation is told of the other. */
export const measureRules = {
  'measure-unknown': rule<{ field: string; value: string; near: string | null; at: string | null }>({
    severity: 'error',
    'zh-CN': ({ field, value, near, at }) => [
      `“${field}”里的“${value}”不是任何举措的编号。`,
      `${near === null ? '' : `是不是想写“${near}”（${at}）？`}写某篇授课里 <Measure> 的 id；不对应任何举措的案例，写 standsAlone: true。`,
    ],
    en: ({ field, value, near, at }) => [
      `“${value}” in “${field}” is the id of no measure.`,
      `${near === null ? '' : `Did you mean “${near}” (${at})? `}Write the id of a <Measure> in a lecture; a case that answers none says standsAlone: true.`,
    ],
  }),
  'measure-duplicate': rule<Spots & { value: string }>({
    severity: 'error',
    'zh-CN': ({ value, ...others }) => [
      `举措的编号“${value}”也用在 ${spotted(others, 'zh-CN')}。`,
      '编号在整个档案里不能重复：给后加的那一条换一个；说的是同一条举措，后面那篇写进 reports。',
    ],
    en: ({ value, ...others }) => [
      `The measure’s id “${value}” is also used at ${spotted(others, 'en')}.`,
      'Ids of measures are unique in the archive: give the later one another. If it is the same measure, name it in reports.',
    ],
  }),
  /** `citing` tells whether this is the case or report, or the measure. */
  'measure-later': rule<{ citing: boolean; measure: string; date: string; otherDate: string; at: string }>({
    severity: 'error',
    'zh-CN': ({ citing, measure, date, otherDate, at }) => [
      citing
        ? `这篇是 ${date} 的，而它说到的举措“${measure}”到 ${otherDate} 才提出（${at}）。`
        : `举措“${measure}”是 ${date} 提出的，而说到它的一篇更早（${otherDate}，${at}）。`,
      '核对两边的日期；不是为这条举措做的，换成别的举措，或写 standsAlone: true。',
    ],
    en: ({ citing, measure, date, otherDate, at }) => [
      citing
        ? `This is of ${date}, but the measure “${measure}” was announced only on ${otherDate} (${at}).`
        : `The measure “${measure}” was announced on ${date}, but a document that answers it or reports on it is earlier (${otherDate}, ${at}).`,
      'Check both dates; where another measure is meant, or none, say so (standsAlone: true).',
    ],
  }),
  'owner-not-then': rule<{
    name: string;
    date: string;
    from: string | null;
    to: string | null;
    successor: string | null;
    at: string;
  }>({
    severity: 'error',
    'zh-CN': ({ name, date, from, to, successor, at }) => [
      `举措在 ${date} 提出，那时“${name}”${to !== null ? `已经撤销（有效至 ${to}` : `还没有设立（始于 ${from}`}，${at}）。`,
      successor === null ? '核对日期和承担的地区。' : `是不是应当由接续它的“${successor}”承担？核对日期和地区。`,
    ],
    en: ({ name, date, from, to, successor, at }) => [
      `The measure was announced on ${date}, when “${name}” ${to !== null ? `no longer existed (valid to ${to}` : `did not exist yet (valid from ${from}`}, ${at}).`,
      successor === null
        ? 'Check the date and the owner.'
        : `Is its successor “${successor}” the owner? Check date and region.`,
    ],
  }),
  'owner-not-then-here': rule<Spots & { name: string }>({
    severity: 'error',
    'zh-CN': ({ name, ...measures }) => [
      `“${name}”存在的年月（validFrom、validTo）以外，有举措由它承担：${spotted(measures, 'zh-CN')}。`,
      '核对这里的年月，或改那几条举措的 owner。',
    ],
    en: ({ name, ...measures }) => [
      `Measures are given to “${name}” at times when it did not exist (validFrom, validTo): ${spotted(measures, 'en')}.`,
      'Check the dates here, or correct the owner of those measures.',
    ],
  }),
  'due-before': rule<{ due: string; date: string }>({
    severity: 'warning',
    'zh-CN': ({ due, date }) => [`期限（${due}）早于提出举措的日子（${date}）。`, '核对 due 和这一讲的日期。'],
    en: ({ due, date }) => [
      `It is due (${due}) before it was announced (${date}).`,
      'Check “due” and the date of the lecture.',
    ],
  }),
  'stage-backwards': rule<{ measure: string; stage: string; before: string; at: string }>({
    severity: 'hint',
    'zh-CN': ({ measure, stage, before, at }) => [
      `举措“${measure}”在这里是“${stage}”，而更早的一篇已经说是“${before}”（${at}）。`,
      '核对两边的阶段和日期；确实退回了前面的阶段，可以不改。',
    ],
    en: ({ measure, stage, before, at }) => [
      `Here the measure “${measure}” is at “${stage}”, but an earlier document has it at “${before}” (${at}).`,
      'Check stage and date of both; if it did go back, leave it.',
    ],
  }),
  'citation-repeated': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [`“${field}”里“${value}”写了两次。`, '合成一项。'],
    en: ({ field, value }) => [`“${value}” is named twice in “${field}”.`, 'Make one entry of the two.'],
  }),
  'case-unrelated': rule<Record<string, never>>({
    severity: 'hint',
    'zh-CN': () => [
      '这篇案例没有说它落实的是哪条举措。',
      '在 answers 里写举措的编号；不对应档案里的任何举措，写 standsAlone: true。',
    ],
    en: () => [
      'This case does not say which measure it answers.',
      'Name measures in “answers”; if it answers none of the archive, say standsAlone: true.',
    ],
  }),
  'case-contradiction': rule<Record<string, never>>({
    severity: 'warning',
    'zh-CN': () => ['这篇案例写了 standsAlone: true（不对应任何举措），又在 answers 里写了举措。', '两样留一样。'],
    en: () => ['This case says that it stands alone, and also names measures in “answers”.', 'Keep one of the two.'],
  }),
};
