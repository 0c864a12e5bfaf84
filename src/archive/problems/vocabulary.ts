import { listed, nearest, rule } from './rule.ts';
import { meantWord, type UnknownWord } from './unknown-word.ts';

/** Codes with arrows between them; of a long circle the beginning and the end. */
function circle(path: readonly string[]): string {
  return (path.length > 10 ? [...path.slice(0, 5), '…', ...path.slice(-3)] : path).join(' → ');
}

/** Words of the archive's vocabularies and documents that refer to each other. */
export const vocabularyRules = {
  'region-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ field, value, near }) => [
      `“${field}”里的地区“${value}”不在 regions.yaml 里。`,
      `${nearest(near, 'zh-CN')}写 regions.yaml 中的 slug 或 code；确是新的地区，请先在那里加上。`,
    ],
    en: ({ field, value, near }) => [
      `The region “${value}” in “${field}” is not in regions.yaml.`,
      `${nearest(near, 'en')}Write a slug or code from regions.yaml; add a region there first if it is new.`,
    ],
    fix: meantWord,
  }),
  'theme-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ field, value, near }) => [
      `“${field}”里的主题“${value}”不在 themes.yaml 里。`,
      `${nearest(near, 'zh-CN')}写 themes.yaml 中的 slug；确是新的主题，请先在那里加上。`,
    ],
    en: ({ field, value, near }) => [
      `The theme “${value}” in “${field}” is not in themes.yaml.`,
      `${nearest(near, 'en')}Write a slug from themes.yaml; add a theme there first if it is new.`,
    ],
    fix: meantWord,
  }),
  'series-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ value, near }) => [
      `没有名为“${value}”的系列。`,
      `${nearest(near, 'zh-CN')}写 series 文件夹里某个系列的 slug。`,
    ],
    en: ({ value, near }) => [
      `There is no series “${value}”.`,
      `${nearest(near, 'en')}Write the slug of a series in the folder series.`,
    ],
    fix: meantWord,
  }),
  'level-unknown': rule<UnknownWord & { known: string[] }>({
    severity: 'error',
    'zh-CN': ({ value, near, known }) => [
      `archive.yaml 的 levels 里没有“${value}”这一层级。`,
      `${nearest(near, 'zh-CN')}可以写：${listed(known, 'zh-CN')}。`,
    ],
    en: ({ value, near, known }) => [
      `archive.yaml lists no level “${value}”.`,
      `${nearest(near, 'en')}Levels: ${listed(known, 'en')}.`,
    ],
    fix: meantWord,
  }),
  'kind-unknown': rule<UnknownWord & { known: string[] }>({
    severity: 'error',
    'zh-CN': ({ value, near, known }) => [
      `archive.yaml 的 kinds 里没有“${value}”这一种类。`,
      `${nearest(near, 'zh-CN')}可以写：${listed(known, 'zh-CN')}。`,
    ],
    en: ({ value, near, known }) => [
      `archive.yaml lists no kind “${value}”.`,
      `${nearest(near, 'en')}Kinds: ${listed(known, 'en')}.`,
    ],
    fix: meantWord,
  }),
  'related-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ value, near }) => [
      `“related”里的“${value}”不是任何文献的编号。`,
      `${nearest(near, 'zh-CN')}写要指向的文献的 id。`,
    ],
    en: ({ value, near }) => [
      `“${value}” in “related” is the id of no document.`,
      `${nearest(near, 'en')}Write the id of the document that is meant.`,
    ],
    fix: meantWord,
  }),
  'related-self': rule<Record<string, never>>({
    severity: 'warning',
    'zh-CN': () => ['“related”指向了这篇文献自己。', '删去这一项。'],
    en: () => ['“related” names the document itself.', 'Remove this entry.'],
  }),
  'id-duplicate': rule<{ value: string; first: string }>({
    severity: 'error',
    'zh-CN': ({ value, first }) => [`编号“${value}”已经用在 ${first} 里。`, '编号不能重复：给后加的那篇换一个新编号。'],
    en: ({ value, first }) => [
      `The id “${value}” is already used in ${first}.`,
      'Ids are unique: give the later of the two documents a new one.',
    ],
  }),
  'slug-duplicate': rule<{ value: string; first: string }>({
    severity: 'error',
    'zh-CN': ({ value, first }) => [`“${value}”已经用在 ${first}。`, '给其中一个换个 slug：网址和文献都靠它分清两者。'],
    en: ({ value, first }) => [
      `“${value}” is already used at ${first}.`,
      'Give one of them another slug: addresses and documents tell the two apart by it.',
    ],
  }),
  'code-duplicate': rule<{ value: string; first: string }>({
    severity: 'error',
    'zh-CN': ({ value, first }) => [
      `代码“${value}”已经用在 ${first}。`,
      '每个代码只属于一个地区；区划变更后的新地区用新代码，旧地区写 validTo 和 successor。',
    ],
    en: ({ value, first }) => [
      `The code “${value}” is already used at ${first}.`,
      'A code belongs to one region; give a new region a new code, and the old one validTo and successor.',
    ],
  }),
  'parent-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ value, near }) => [
      `上级地区的代码“${value}”不在 regions.yaml 里。`,
      `${nearest(near, 'zh-CN')}parent 写上级地区的 code，并加引号。`,
    ],
    en: ({ value, near }) => [
      `The parent’s code “${value}” is not in regions.yaml.`,
      `${nearest(near, 'en')}Write the code of the region above, in quotes.`,
    ],
    fix: meantWord,
  }),
  'parent-cycle': rule<{ path: string[] }>({
    severity: 'error',
    'zh-CN': ({ path }) => [`上下级绕成了一圈：${circle(path)}。`, '改正其中一个 parent，使最上一级没有 parent。'],
    en: ({ path }) => [
      `These regions are above each other in a circle: ${circle(path)}.`,
      'Correct one parent, so that the topmost region has none.',
    ],
  }),
  'successor-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ value, near }) => [
      `继任地区的代码“${value}”不在 regions.yaml 里。`,
      `${nearest(near, 'zh-CN')}successor 写接续它的地区的 code，并加引号。`,
    ],
    en: ({ value, near }) => [
      `The successor’s code “${value}” is not in regions.yaml.`,
      `${nearest(near, 'en')}Write the code of the region that took over, in quotes.`,
    ],
    fix: meantWord,
  }),
  'validity-reversed': rule<{ from: string; to: string }>({
    severity: 'error',
    'zh-CN': ({ from, to }) => [`有效期的开始（${from}）晚于结束（${to}）。`, '对调或改正 validFrom 和 validTo。'],
    en: ({ from, to }) => [
      `It is valid from ${from}, which is later than ${to}, when it ends.`,
      'Swap or correct validFrom and validTo.',
    ],
  }),
  'region-not-then': rule<{
    name: string;
    date: string;
    from: string | null;
    to: string | null;
    successor: string | null;
  }>({
    severity: 'warning',
    'zh-CN': ({ name, date, from, to, successor }) => [
      `${date} 时“${name}”${to !== null ? `已经撤销（有效至 ${to}）` : `还没有设立（始于 ${from}）`}。`,
      successor !== null
        ? `是不是应当写接续它的“${successor}”？确是当时的叫法，可以不改。`
        : '核对日期和地区；确是当时的叫法，可以不改。',
    ],
    en: ({ name, date, from, to, successor }) => [
      `“${name}” ${to !== null ? `no longer existed on the date given, ${date} (valid to ${to})` : `did not exist yet on the date given, ${date} (valid from ${from})`}.`,
      successor !== null
        ? `Is its successor “${successor}” meant? If this is what it was called then, leave it.`
        : 'See whether date and region are right; if this is what it was called then, leave it.',
    ],
  }),
  'number-without-series': rule<Record<string, never>>({
    severity: 'warning',
    'zh-CN': () => ['写了 number（第几讲），却没有写 series（哪个系列）。', '补上 series，或删去 number。'],
    en: () => ['“number” says which place in a series, but no series is given.', 'Add series, or remove number.'],
  }),
  'number-duplicate': rule<{ value: number; series: string; first: string }>({
    severity: 'warning',
    'zh-CN': ({ value, series, first }) => [
      `系列“${series}”的第 ${value} 讲已经是 ${first}。`,
      '核对两篇的 number；同一讲的多篇可以都不写 number，按日期排列。',
    ],
    en: ({ value, series, first }) => [
      `Number ${value} of the series “${series}” is already ${first}.`,
      'Check the number of both; leave it out to have them ordered by date.',
    ],
  }),
};
