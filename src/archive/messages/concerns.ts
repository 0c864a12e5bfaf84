import type { Locale } from '../locale.ts';
import type { RegionRole } from '../programme/region-view.ts';

const roles: Record<RegionRole, string> = {
  hosted: '在本地举办',
  joined: '本地作为分课堂参加',
  spoke: '本地的人讲',
  about: '关于本地',
  'about-above': '关于上级地区',
  applies: '适用于本地',
  measure: '本地负责',
  case: '本地的案例',
  'neighbour-case': '邻近地区同类主题',
};

const titles: Record<RegionRole, (region: string) => string> = {
  hosted: (region) => `在${region}举办的场次`,
  joined: (region) => `${region}作为分课堂参加的场次`,
  spoke: (region) => `${region}的人讲的`,
  about: (region) => `关于${region}的讲稿`,
  'about-above': (region) => `关于${region}上级地区的讲稿`,
  applies: (region) => `适用于${region}的文献`,
  measure: (region) => `${region}负责的举措`,
  case: (region) => `${region}的案例`,
  'neighbour-case': () => '邻近地区同类主题的案例',
};

const doors: Record<RegionRole, string> = {
  hosted: '在本地办的',
  joined: '分课堂参加的',
  spoke: '本地的人讲的',
  about: '讲到本地的',
  'about-above': '讲到上级地区的',
  applies: '适用于本地的',
  measure: '本地负责的举措',
  case: '本地的案例',
  'neighbour-case': '邻近地区的案例',
};

const chinese = {
  /** What an entry has to do with the region, said from the region's side. */
  roles,
  titles,
  doors,
  title: (region: string) => `与${region}有关的内容`,
  heading: '与本地有关的',
  /** Of a document, in its record. */
  appliesTo: '适用地区',
  session: '场次',
  measure: '举措',
  items: (n: number) => `共 ${n} 项`,
  itemsOf: (n: number) => `${n} 项`,
  all: (n: number) => `全部 ${n} 项`,
  newest: '最近的',
  rule: '由近到远，同日先场次、后文献、再举措',
  since: '只看这一天以后的',
  sinceSubmit: '查看',
  sinceNote: '按月排列，由近到远。',
  /** Both are filled in by the page's script. */
  sinceShown: (date: string, n: string) => `${date} 以后的，本页 ${n} 项。`,
  sinceAll: '全部列出',
  undated: '日期未详',
  monthUnknown: (year: string) => `${year}年，月份未详`,
  lecturesOf: (region: string) => `${region}的讲稿，含下辖地区`,
  casesOf: (region: string) => `${region}的案例，含下辖地区`,
};

const englishRoles: Record<RegionRole, string> = {
  hosted: 'held here',
  joined: 'joined from here',
  spoke: 'spoken by someone from here',
  about: 'about it',
  'about-above': 'about a region above it',
  applies: 'applies here',
  measure: 'to be carried out here',
  case: 'a case from here',
  'neighbour-case': 'a neighbour’s case on the same theme',
};

const englishTitles: Record<RegionRole, (region: string) => string> = {
  hosted: (region) => `Held in ${region}`,
  joined: (region) => `Joined by ${region} as a branch classroom`,
  spoke: (region) => `Spoken by people from ${region}`,
  about: (region) => `Lectures about ${region}`,
  'about-above': (region) => `Lectures about the regions above ${region}`,
  applies: (region) => `What applies to ${region}`,
  measure: (region) => `Measures given to ${region}`,
  case: (region) => `Case studies from ${region}`,
  'neighbour-case': () => 'Neighbours’ case studies on the same themes',
};

const englishDoors: Record<RegionRole, string> = {
  hosted: 'held here',
  joined: 'joined as a branch',
  spoke: 'spoken from here',
  about: 'lectures about it',
  'about-above': 'about regions above',
  applies: 'that apply here',
  measure: 'measures',
  case: 'case studies',
  'neighbour-case': 'neighbours’ cases',
};

const english: typeof chinese = {
  roles: englishRoles,
  titles: englishTitles,
  doors: englishDoors,
  title: (region) => `What concerns ${region}`,
  heading: 'What concerns it',
  appliesTo: 'Applies to',
  session: 'Session',
  measure: 'Measure',
  items: (n) => (n === 1 ? '1 entry' : `${n} entries`),
  itemsOf: (n) => (n === 1 ? '1 entry' : `${n} entries`),
  all: (n) => `All ${n} entries`,
  newest: 'Newest',
  rule: 'newest first; of one day sessions, documents, measures',
  since: 'Only what came after',
  sinceSubmit: 'Show',
  sinceNote: 'Month by month, newest first.',
  sinceShown: (date, n) => `After ${date}: ${n} on this page.`,
  sinceAll: 'Show all',
  undated: 'Undated',
  monthUnknown: (year) => `${year}, month not known`,
  lecturesOf: (region) => `Lectures of ${region} and its parts`,
  casesOf: (region) => `Case studies of ${region} and its parts`,
};

/** The page of what concerns a region. */
export const concernMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
