import { listed, nearest, rule, type Spots, spotted } from './rule.ts';
import { meantWord, type UnknownWord } from './unknown-word.ts';

type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
const chineseDays: Record<Weekday, string> = { 1: '一', 2: '二', 3: '三', 4: '四', 5: '五', 6: '六', 7: '日' };
const englishDays: Record<Weekday, string> = {
  1: 'Monday',
  2: 'Tuesday',
  3: 'Wednesday',
  4: 'Thursday',
  5: 'Friday',
  6: 'Saturday',
  7: 'Sunday',
};

/** Sessions, their talks and scores, and plans. */
export const sessionRules = {
  /** `at` is the other end; `document` tells whether this one is the document or the session. */
  'session-contradiction': rule<{
    document: boolean;
    field: string;
    own: string;
    otherField: string;
    other: string;
    at: string;
  }>({
    severity: 'error',
    'zh-CN': ({ document, field, own, otherField, other, at }) => [
      document
        ? `这里的“${field}”是“${own}”，那一场的“${otherField}”却是“${other}”（${at}）。`
        : `这一场的“${field}”是“${own}”，场上有一篇的“${otherField}”却是“${other}”（${at}）。`,
      '改正写错的一边；文献里不写这一项，就取那一场的。',
    ],
    en: ({ document, field, own, otherField, other, at }) => [
      document
        ? `“${field}” is “${own}” here, but “${otherField}” of its session is “${other}” (${at}).`
        : `“${field}” of this session is “${own}”, but “${otherField}” of one of its documents is “${other}” (${at}).`,
      'Correct the one that is wrong; a document that leaves the field out takes it from the session.',
    ],
  }),
  'session-needed': rule<{ field: string }>({
    severity: 'warning',
    'zh-CN': ({ field }) => [`写了“${field}”，却没有写是哪一场（session）。`, `补上 session，或删去“${field}”。`],
    en: ({ field }) => [
      `“${field}” means something within a session only, and none is given.`,
      `Add session, or remove “${field}”.`,
    ],
  }),
  'session-empty': rule<Record<string, never>>({
    severity: 'hint',
    'zh-CN': () => [
      '这一场还没有一篇授课或发言。',
      '在授课、发言的说明栏里写上 session 和这个编号；文稿还没有收到的，可以先放着。',
    ],
    en: () => [
      'No lecture or talk belongs to this session yet.',
      'Name this id as session in their front matter; if the texts have not come in yet, leave it.',
    ],
  }),
  'session-weekday': rule<{ date: string; day: number; wanted: number; series: string }>({
    severity: 'hint',
    'zh-CN': ({ date, day, wanted, series }) => [
      `${date} 是星期${chineseDays[day as Weekday]}，而“${series}”定在星期${chineseDays[wanted as Weekday]}。`,
      '核对日期；确是改了日子，可以不改。',
    ],
    en: ({ date, day, wanted, series }) => [
      `${date} is a ${englishDays[day as Weekday]}, but “${series}” meets on ${englishDays[wanted as Weekday]}s.`,
      'Check the date; if it was held on another day, leave it.',
    ],
  }),
  'branch-is-venue': rule<{ name: string }>({
    severity: 'error',
    'zh-CN': ({ name }) => [`“${name}”是主课堂，不能又是分课堂。`, '从 branches 里删去，或改正 venue。'],
    en: ({ name }) => [
      `“${name}” is the main classroom and cannot be a branch too.`,
      'Remove it from branches, or correct venue.',
    ],
  }),
  'branch-repeated': rule<{ name: string }>({
    severity: 'error',
    'zh-CN': ({ name }) => [`分课堂“${name}”写了两次。`, '合成一项，人数相加；确是两处课堂，写成下一级的两个地区。'],
    en: ({ name }) => [
      `The branch “${name}” is given twice.`,
      'Make one entry of the two; if there were two classrooms, name the regions they were in.',
    ],
  }),
  'topic-unknown': rule<UnknownWord & { known: string[]; at: string }>({
    severity: 'error',
    'zh-CN': ({ value, near, known, at }) => [
      `那一场（${at}）没有“${value}”这个专题。`,
      known.length === 0
        ? '先在那里写上 topics，或删去 topic。'
        : `${nearest(near, 'zh-CN')}可以写：${listed(known, 'zh-CN')}。`,
    ],
    en: ({ value, near, known, at }) => [
      `The session (${at}) has no topic “${value}”.`,
      known.length === 0
        ? 'Give it topics there first, or remove topic.'
        : `${nearest(near, 'en')}Topics: ${listed(known, 'en')}.`,
    ],
    fix: meantWord,
  }),
  'score-range': rule<{ score: number; from: number; to: number; at: string }>({
    severity: 'error',
    'zh-CN': ({ score, from, to, at }) => [
      `得分 ${score} 不在 ${from} 到 ${to} 之间（${at}）。`,
      '核对得分；分制不同的，改 archive.yaml 的 scores。',
    ],
    en: ({ score, from, to, at }) => [
      `The score ${score} is not between ${from} and ${to} (${at}).`,
      'Check the score; if other scores are given, correct “scores” in archive.yaml.',
    ],
  }),
  'score-range-here': rule<Spots & { from: number; to: number }>({
    severity: 'error',
    'zh-CN': ({ from, to, ...talks }) => [
      `这里定的分数从 ${from} 到 ${to}，有的得分在外面：${spotted(talks, 'zh-CN')}。`,
      '核对这里的 from 和 to，或改那几处的得分。',
    ],
    en: ({ from, to, ...talks }) => [
      `Scores go from ${from} to ${to}, but some lie outside: ${spotted(talks, 'en')}.`,
      'Check “from” and “to” here, or those scores.',
    ],
  }),
  'rank-order': rule<{ rank: number; score: number; otherRank: number; otherScore: number; at: string }>({
    severity: 'warning',
    'zh-CN': ({ rank, score, otherRank, otherScore, at }) => [
      `得分 ${score} 排第 ${rank}，而得分 ${otherScore} 的排第 ${otherRank}（${at}）。`,
      '核对两边的得分和名次：分高的在前。',
    ],
    en: ({ rank, score, otherRank, otherScore, at }) => [
      `With ${score} this is ranked ${rank}, while the one with ${otherScore} is ranked ${otherRank} (${at}).`,
      'Check scores and ranks of both: the higher score comes first.',
    ],
  }),
  'rank-tied': rule<{ rank: number; score: number; otherScore: number; at: string }>({
    severity: 'warning',
    'zh-CN': ({ rank, score, otherScore, at }) => [
      `得分 ${score} 和得分 ${otherScore} 的（${at}）都排第 ${rank}。`,
      '核对两边的得分和名次：得分不同，名次就不同。',
    ],
    en: ({ rank, score, otherScore, at }) => [
      `This has ${score}, another has ${otherScore} (${at}), and both are ranked ${rank}.`,
      'Check scores and ranks of both: unlike scores have unlike ranks.',
    ],
  }),
  'rank-beyond': rule<{ rank: number; count: number }>({
    severity: 'hint',
    'zh-CN': ({ rank, count }) => [
      `名次是第 ${rank}，而一起排名次的只有 ${count} 篇。`,
      '核对名次；其余的没有收进档案，可以不改。',
    ],
    en: ({ rank, count }) => [
      `It is ranked ${rank}, but only ${count === 1 ? 'this one is' : `${count} are`} ranked there.`,
      'Check the rank; if the others are not in the archive, leave it.',
    ],
  }),
  'plan-year': rule<{ date: string; year: string }>({
    severity: 'error',
    'zh-CN': ({ date, year }) => [`${date} 不在 ${year} 年里。`, '核对日期；别的年份另写一个文件。'],
    en: ({ date, year }) => [`${date} is not in ${year}.`, 'Check the date; every year has a file of its own.'],
  }),
  'plan-duplicate': rule<{ series: string; year: string; at: string }>({
    severity: 'error',
    'zh-CN': ({ series, year, at }) => [
      `“${series}”${year} 年的计划也写在 ${at}。`,
      '一个系列一年只有一份计划：合成一个文件。',
    ],
    en: ({ series, year, at }) => [
      `The plan of “${series}” for ${year} is also in ${at}.`,
      'A series has one plan a year: make one file of the two.',
    ],
  }),
};
