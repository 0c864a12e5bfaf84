import { nearest, rule, type Spots, spotted } from './rule.ts';
import { meantWord, type UnknownWord } from './unknown-word.ts';

/** What one document says of another: what it builds on, and the words it cites. Each end of a broken relation is told of the other. */
export const citationRules = {
  'cited-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ field, value, near }) => [
      `“${field}”里的“${value}”不是任何文献的编号。`,
      `${nearest(near, 'zh-CN')}写那篇文献的 id。`,
    ],
    en: ({ field, value, near }) => [
      `“${value}” in “${field}” is the id of no document.`,
      `${nearest(near, 'en')}Write the id of the document that is meant.`,
    ],
    fix: meantWord,
  }),
  'builds-on-case': rule<{ value: string; at: string }>({
    severity: 'error',
    'zh-CN': ({ value, at }) => [
      `buildsOn 里的“${value}”是一篇案例（${at}）。`,
      'buildsOn 只写授课和交流发言；案例写进 related，讲到举措的进展写进 reports。',
    ],
    en: ({ value, at }) => [
      `“${value}” in buildsOn is a case (${at}).`,
      'buildsOn takes lectures and talks; put a case into related, and news of a measure into reports.',
    ],
  }),
  'builds-on-cycle': rule<Spots>({
    severity: 'error',
    'zh-CN': (others) => [
      others.spots.length === 0
        ? 'buildsOn 写了这篇文献自己。'
        : `buildsOn 绕成了一圈，圈里还有：${spotted(others, 'zh-CN')}。`,
      others.spots.length === 0 ? '删去这一项。' : '后讲的承接先讲的：核对日期，删去写反了的那一项。',
    ],
    en: (others) => [
      others.spots.length === 0
        ? 'buildsOn names the document itself.'
        : `These documents build on each other in a circle; the others are ${spotted(others, 'en')}.`,
      others.spots.length === 0
        ? 'Remove this entry.'
        : 'A later lecture builds on an earlier one: see the dates, and remove the entry that is the wrong way round.',
    ],
  }),
  /** `at` is the other end; `citing` tells which of the two this one is. */
  'builds-on-later': rule<{ citing: boolean; id: string; date: string; otherDate: string; at: string }>({
    severity: 'error',
    'zh-CN': ({ citing, id, date, otherDate, at }) => [
      citing
        ? `这一讲在 ${date}，所承接的“${id}”反而在后面（${otherDate}，${at}）。`
        : `这一讲在 ${date}，而更早的“${id}”（${otherDate}，${at}）说是承接它的。`,
      '核对两边的日期；承接关系写反了的，从这边移到那边。',
    ],
    en: ({ citing, id, date, otherDate, at }) => [
      citing
        ? `This is of ${date}, but “${id}”, which it builds on, is later (${otherDate}, ${at}).`
        : `This is of ${date}, but the earlier “${id}” (${otherDate}, ${at}) says that it builds on it.`,
      'Check both dates; if the relation is the wrong way round, move it to the other document.',
    ],
  }),
  'anchor-gone': rule<{ document: string; at: string; anchor: string; last: string | null }>({
    severity: 'error',
    'zh-CN': ({ document, at, anchor, last }) => [
      `“${document}”（${at}）里没有“${anchor}”这一处。`,
      `在它的页面上复制段落的链接，写 # 后面的编号${last === null ? '' : `（段落编号从 p1 到 ${last}）`}；指整篇的，不写 anchor。`,
    ],
    en: ({ document, at, anchor, last }) => [
      `“${document}” (${at}) has no place “${anchor}”.`,
      `Copy the paragraph’s link from its page and write what follows the #${last === null ? '' : ` (paragraphs are p1 to ${last})`}; leave anchor out where the whole document is meant.`,
    ],
  }),
  'anchor-gone-here': rule<Spots & { anchor: string }>({
    severity: 'error',
    'zh-CN': ({ anchor, ...citing }) => [
      `这篇文献里没有“${anchor}”这一处，而有人引用：${spotted(citing, 'zh-CN')}。`,
      '这里删了或并了段落的，把那几处改到新的段落。',
    ],
    en: ({ anchor, ...citing }) => [
      `This document has no place “${anchor}”, but it is cited: ${spotted(citing, 'en')}.`,
      'Where paragraphs were removed or joined here, correct what cites them.',
    ],
  }),
  /** `moved` is the anchor of the block in which the words stand now. */
  'quote-gone': rule<{ quote: string; at: string; moved: string | null }>({
    severity: 'error',
    'zh-CN': ({ quote, at, moved }) => [
      `所引的地方（${at}）没有“${quote}”这句话。`,
      moved === null
        ? '照那里现在的原话改 quote；意思已经变了的，重新斟酌这条引用。'
        : `这句话现在在 ${moved}：把 anchor 改过去。`,
    ],
    en: ({ quote, at, moved }) => [
      `The words “${quote}” do not stand where they are cited from (${at}).`,
      moved === null
        ? 'Correct the quote from the text as it is now; if its sense has changed, think the citation over.'
        : `They stand in ${moved} now: correct the anchor.`,
    ],
  }),
  'quote-gone-here': rule<Spots & { quote: string }>({
    severity: 'error',
    'zh-CN': ({ quote, ...citing }) => [
      `这里没有“${quote}”这句话，而有人引用：${spotted(citing, 'zh-CN')}。`,
      '改动原文以后，引用它的地方也要跟着改；不该改的，恢复原文。',
    ],
    en: ({ quote, ...citing }) => [
      `The words “${quote}” do not stand here, but they are cited: ${spotted(citing, 'en')}.`,
      'Where the text has changed, what cites it must follow; if it should not have changed, put it back.',
    ],
  }),
};
