import type { Locale } from '../locale.ts';

/** Words that several names share. */
const search = { title: '检索', speaker: '人员' };
const facets = { region: '地区', theme: '主题', level: '层级', type: '类别', series: '系列', year: '年份' };

const chinese = {
  locale: 'zh-CN' as Locale,
  title: search.title,
  label: '在全部文献中检索',
  submit: search.title,
  placeholder: '输入记得的几个字',
  help: '逐字查找，写的是什么就找什么。多个词用空格隔开，须同时出现；加引号“……”可把带空格的词连成一串；词前加减号“-”表示不要含有它的文献。',

  // Without script, or where it fails
  noScript:
    '检索需要在浏览器里运行脚本，而现在脚本没有运行：可能是停用了脚本，也可能是浏览器太旧。全部文献仍可按下面的方式浏览：',
  scriptFailed:
    '检索程序没有载入成功，请刷新页面再试；仍不行的话，请告诉维护人员检查服务器上的 search 目录。全部文献仍可按下面的方式浏览：',
  oldBrowser:
    '这个浏览器太旧，不能检索。请换用内核为 Chromium 86 或更新版本的浏览器；在这里，全部文献仍可按下面的方式浏览：',
  browseStill: '全部文献仍可按下面的方式浏览：',
  browseLabel: '浏览全部文献',

  // What is wrong with a file of the index
  fault: {
    missing: (file: string) => `检索缺少文件 ${file}，可能是发布时没有复制完整。`,
    damaged: (file: string) => `检索文件 ${file} 不完整或已损坏。`,
    unreachable: (file: string) => `取不到检索文件 ${file}，可能是网络不通或服务器没有响应。`,
  },
  failure: '检索时出错了。',
  retry: '再试一次',

  // Results
  results: '检索结果',
  searching: '正在检索……',
  found: (n: number) => `找到 ${n} 篇文献`,
  all: (n: number) => `共 ${n} 篇文献`,
  shown: (from: number, to: number, of: number) => (from === 1 && to === of ? '' : `，现在显示第 ${from}～${to} 篇`),
  nothing: (query: string) => `没有文献含有“${query}”。`,
  nothingFiltered: (n: number) => `所选范围内没有。不限范围时有 ${n} 篇。`,
  nothingAtAll: '没有符合条件的文献。',
  withoutFilters: '取消全部限定',
  meant: '档案里有这些名称，要找的是不是其中之一？',
  parts: '以下是其中能查到的部分，不是要找的原文：',
  part: (n: number) => `${n} 篇`,
  expanded: (term: string, names: readonly string[]) =>
    `查“${term}”时一并查了${names.map((name) => `“${name}”`).join('')}。`,
  exactly: (term: string) => `只查“${term}”`,
  cut: '检索的内容太长，只查了前面一部分。',
  hits: (n: number) => `${n} 处`,
  fieldsOnly: '正文中没有，见：',
  fields: { title: '题名', speaker: search.speaker, place: facets.region, theme: facets.theme } as Record<
    string,
    string
  >,
  morePassages: (n: number) => `另有 ${n} 段`,
  moreResults: (n: number) => `再显示 ${n} 篇`,
  separator: '、',

  // Filters
  filters: '限定范围',
  filtersOn: (n: number) => `限定范围（已选 ${n} 项）`,
  facets,
  types: { lecture: '授课', talk: '交流发言', case: '案例' } as Record<string, string>,
  chosen: '已限定',
  remove: (name: string) => `取消限定：${name}`,
  dates: '日期',
  from: '从',
  to: '到',
  datePattern: '写作 2023、2023-08 或 2023-08-24',
  apply: '限定日期',
  sort: '排序',
  sorts: { relevance: '相关程度', newest: '由近到远', oldest: '由远到近' },
  counted: (n: number) => `${n} 篇`,

  // Suggestions
  suggestions: '提示',
  suggested: (n: number) => `有 ${n} 条提示，用上下键选择`,
  kinds: { region: facets.region, theme: facets.theme, speaker: search.speaker, title: '文献' },

  // On a document's page
  onPage: (n: number, of: number) => `第 ${n} 处，共 ${of} 处`,
  onPageLabel: '本页检索结果',
  onPageNone: '本页没有所查的词。',
  previousHit: '上一处',
  nextHit: '下一处',
  clearHits: '取消标记',
};

const englishSearch: typeof search = { title: 'Search', speaker: 'Speaker' };
const englishFacets: typeof facets = {
  region: 'Region',
  theme: 'Theme',
  level: 'Level',
  type: 'Type',
  series: 'Series',
  year: 'Year',
};

const english: typeof chinese = {
  locale: 'en',
  title: englishSearch.title,
  label: 'Search all documents',
  submit: englishSearch.title,
  placeholder: 'Any words you remember',
  help: 'Finds exactly what is written. Several words must all occur; a word may be given by its beginning; quote marks “…” hold words together; a minus sign before a word leaves out documents that have it.',

  noScript:
    'Search needs scripts, and none are running here: they may be turned off, or the browser may be too old. All documents can still be browsed:',
  scriptFailed:
    'The search could not be loaded. Please reload the page; if that does not help, ask whoever keeps this site to check the folder “search” on the server. All documents can still be browsed:',
  oldBrowser:
    'This browser is too old to search. Please use one built on Chromium 86 or later; here, all documents can still be browsed:',
  browseStill: 'All documents can still be browsed:',
  browseLabel: 'Browse all documents',

  fault: {
    missing: (file) => `The file ${file} of the search is missing; the site may not have been copied whole.`,
    damaged: (file) => `The file ${file} of the search is incomplete or damaged.`,
    unreachable: (file) =>
      `The file ${file} of the search could not be fetched; the network or the server did not answer.`,
  },
  failure: 'Something went wrong with the search.',
  retry: 'Try again',

  results: 'Search results',
  searching: 'Searching …',
  found: (n) => `${n} ${n === 1 ? 'document' : 'documents'} found`,
  all: (n) => `${n} ${n === 1 ? 'document' : 'documents'}`,
  shown: (from, to, of) => (from === 1 && to === of ? '' : `, ${from}–${to} shown`),
  nothing: (query) => `No document has “${query}”.`,
  nothingFiltered: (n) =>
    `Nothing in the chosen range. Without it there ${n === 1 ? 'is 1 document' : `are ${n} documents`}.`,
  nothingAtAll: 'No document fits.',
  withoutFilters: 'Remove all filters',
  meant: 'The archive has these names; is one of them meant?',
  parts: 'These parts of it can be found; they are not what was asked for:',
  part: (n) => `${n} ${n === 1 ? 'document' : 'documents'}`,
  expanded: (term, names) => `“${term}” was also searched for as ${names.map((name) => `“${name}”`).join(', ')}.`,
  exactly: (term) => `Search for “${term}” only`,
  cut: 'The query is too long; only its beginning was searched for.',
  hits: (n) => `${n} ${n === 1 ? 'hit' : 'hits'}`,
  fieldsOnly: 'Not in the text, but in:',
  fields: { title: 'Title', speaker: englishSearch.speaker, place: englishFacets.region, theme: englishFacets.theme },
  morePassages: (n) => `${n} more ${n === 1 ? 'passage' : 'passages'}`,
  moreResults: (n) => `Show ${n} more`,
  separator: ', ',

  filters: 'Narrow down',
  filtersOn: (n) => `Narrow down (${n} chosen)`,
  facets: englishFacets,
  types: { lecture: 'Lecture', talk: 'Talk', case: 'Case study' },
  chosen: 'Chosen',
  remove: (name) => `Remove: ${name}`,
  dates: 'Date',
  from: 'from',
  to: 'to',
  datePattern: 'Written as 2023, 2023-08 or 2023-08-24',
  apply: 'Apply dates',
  sort: 'Order',
  sorts: { relevance: 'Relevance', newest: 'Newest first', oldest: 'Oldest first' },
  counted: (n) => `${n} ${n === 1 ? 'document' : 'documents'}`,

  suggestions: 'Suggestions',
  suggested: (n) => `${n} ${n === 1 ? 'suggestion' : 'suggestions'}; choose with the arrow keys`,
  kinds: {
    region: englishFacets.region,
    theme: englishFacets.theme,
    speaker: englishSearch.speaker,
    title: 'Document',
  },

  onPage: (n, of) => `Hit ${n} of ${of}`,
  onPageLabel: 'Hits on this page',
  onPageNone: 'This page does not have the words that were searched for.',
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  clearHits: 'Clear marks',
};

export const searchMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
export type SearchMessages = typeof chinese;
