import type { Locale } from '../locale.ts';
import type { Age } from '../programme/as-of.ts';
import type { RegisterFacet, RegisterState } from '../programme/follow-up.ts';
import type { RegisterSort } from '../programme/register.ts';

const facets: Record<RegisterFacet, string> = {
  state: '状况',
  stage: '阶段',
  owner: '责任单位',
  region: '地区',
  theme: '主题',
  series: '系列',
};
const states: Record<RegisterState, string> = {
  finished: '已办结',
  overdue: '已逾期',
  silent: '久无消息',
  unanswered: '尚无案例',
};
const notStated: Record<RegisterFacet, string> = {
  state: '',
  stage: '未注明阶段',
  owner: '未明确责任单位',
  region: '责任单位未注明地区',
  theme: '未注明主题',
  series: '不属于任何系列',
};
const sorts: Record<RegisterSort, string> = {
  announced: '提出日期，由早到晚',
  due: '时限，由近到远',
  stage: '阶段，由先到后',
  owner: '责任单位，按本档案的顺序',
  age: '已历时间，由短到长',
  cases: '案例，由少到多',
  news: '最近进展，由早到晚',
};

const columns = {
  measure: '举措',
  owner: facets.owner,
  stage: facets.stage,
  due: '时限',
  age: '已历时间',
  cases: '案例',
  news: '最近进展',
};

const chinese = {
  facets,
  states,
  notStated,
  sorts,

  followUp: '落实台账',
  lead: '讲稿里提出的每一项举措：交给谁，到了哪一步，有什么案例，最近一次听到它是什么时候。',
  none: '本档案还没有登记举措。',
  noneHere: '没有这样的举措。',
  count: (n: number) => `共 ${n} 项`,
  countOf: (n: number) => `${n} 项`,
  withBelow: '含交给下辖地区的',
  /** Of a facet with many values, folded. */
  countLists: (n: number) => `展开 ${n} 个`,
  all: '全部举措',
  asOf: (day: string) => `截至 ${day}`,
  silentRule: (months: number) => `超过 ${months} 个月没有消息的未办结举措列为“久无消息”`,
  csv: '下载表格（CSV）',
  order: '按提出日期由早到晚',
  listTitle: (facet: string, name: string) => `${facet}：${name}`,
  caption: '落实台账',
  columns,
  finished: states.finished,
  overdue: states.overdue,
  silent: states.silent,
  age: ({ days, months }: Age) => {
    if (months === 0) return `${days} 天`;
    const [years, rest] = [Math.floor(months / 12), months % 12];
    if (years === 0) return `${months} 个月`;
    return rest === 0 ? `${years} 年` : `${years} 年 ${rest} 个月`;
  },
  /** Of an announcement of which only the month or year is known. */
  atMost: (age: string) => `至多 ${age}`,
  undated: '日期未详',
  noneYet: '暂无',
  narrow: '筛选与排序',
  anyValue: '不限',
  sort: '排序',
  reset: '全部显示',
  /** `n` is a number, or stands for one. */
  found: (n: number | string, of: number) => (n === of ? `共 ${of} 项` : `${of} 项中的 ${n} 项`),
  noScript: '筛选和排序需要在浏览器里运行脚本；没有脚本时，上面的每个数字都通向它所计的清单。',
  scriptFailed: '筛选程序没有载入成功；可以刷新页面再试，也可以用上面的各个数字打开相应的清单。',

  // The register as a file
  /** Between the things of one cell. */
  between: '；',
  file: {
    id: '编号',
    title: columns.measure,
    text: '原话',
    lecture: '提出于',
    announced: '提出日期',
    owner: facets.owner,
    region: '所属地区',
    stage: facets.stage,
    due: columns.due,
    state: facets.state,
    days: '已历天数',
    cases: '案例数',
    caseTitles: columns.cases,
    reports: '汇报数',
    news: '最近进展日期',
    newsTitle: columns.news,
    themes: '主题',
    series: facets.series,
    url: '地址',
    asOf: '截至',
  },
};

const englishFacets: typeof facets = {
  state: 'State',
  stage: 'Stage',
  owner: 'Owner',
  region: 'Region',
  theme: 'Theme',
  series: 'Series',
};
const englishStates: typeof states = {
  finished: 'Finished',
  overdue: 'Overdue',
  silent: 'No news for long',
  unanswered: 'Without a case study',
};
const englishColumns = {
  measure: 'Measure',
  owner: englishFacets.owner,
  stage: englishFacets.stage,
  due: 'Due',
  age: 'Age',
  cases: 'Case studies',
  news: 'Last news',
};

const english: typeof chinese = {
  facets: englishFacets,
  states: englishStates,
  notStated: {
    state: '',
    stage: 'Stage not stated',
    owner: 'No owner named',
    region: 'Owner without a region',
    theme: 'Theme not stated',
    series: 'In no series',
  },
  sorts: {
    announced: 'Announced, earliest first',
    due: 'Due, soonest first',
    stage: 'Stage, first to last',
    owner: 'Owner, in the archive’s own order',
    age: 'Age, youngest first',
    cases: 'Case studies, fewest first',
    news: 'Last news, earliest first',
  },

  followUp: 'Follow-up',
  lead: 'Every measure that a lecture announced: who has to see to it, how far it has come, which case studies answer it, and when it was last heard of.',
  none: 'The archive has no measures yet.',
  noneHere: 'There is no such measure.',
  count: (n) => (n === 1 ? '1 measure' : `${n} measures`),
  countOf: (n) => (n === 1 ? '1 measure' : `${n} measures`),
  withBelow: 'with those given to regions below it',
  countLists: (n) => `Show all ${n}`,
  all: 'All measures',
  asOf: (day) => `as of ${day}`,
  silentRule: (months) =>
    `“No news for long”: unfinished, and not heard of for more than ${months} ${months === 1 ? 'month' : 'months'}`,
  csv: 'Download as a table (CSV)',
  order: 'by date of announcement, earliest first',
  listTitle: (facet, name) => `${facet}: ${name}`,
  caption: 'Follow-up register',
  columns: englishColumns,
  finished: englishStates.finished,
  overdue: englishStates.overdue,
  silent: englishStates.silent,
  age: ({ days, months }) => {
    const some = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;
    if (months === 0) return some(days, 'day');
    const [years, rest] = [Math.floor(months / 12), months % 12];
    if (years === 0) return some(months, 'month');
    return rest === 0 ? some(years, 'year') : `${some(years, 'year')} ${some(rest, 'month')}`;
  },
  atMost: (age) => `at most ${age}`,
  undated: 'Undated',
  noneYet: 'none yet',
  narrow: 'Narrow and sort',
  anyValue: 'Any',
  sort: 'Sort',
  reset: 'Show all',
  found: (n, of) => (n === of ? (of === 1 ? '1 measure' : `${of} measures`) : `${n} of ${of} measures`),
  noScript: 'Narrowing and sorting need scripts; without them, each number above leads to the list that it counts.',
  scriptFailed:
    'The script that narrows the list could not be loaded. Reload the page, or use the numbers above: each leads to the list that it counts.',

  between: '; ',
  file: {
    id: 'Identifier',
    title: englishColumns.measure,
    text: 'Text',
    lecture: 'Announced in',
    announced: 'Date announced',
    owner: englishFacets.owner,
    region: 'Region',
    stage: englishFacets.stage,
    due: englishColumns.due,
    state: englishFacets.state,
    days: 'Age in days',
    cases: 'Number of case studies',
    caseTitles: englishColumns.cases,
    reports: 'Number of reports',
    news: 'Date of last news',
    newsTitle: englishColumns.news,
    themes: 'Themes',
    series: englishFacets.series,
    url: 'Address',
    asOf: 'As of',
  },
};

/** The words of the follow-up register, on its pages and as a file. */
export const registerMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
