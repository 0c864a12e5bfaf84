/** A theme of the invented archive. */
export interface BenchTheme {
  slug: string;
  name: string;
  pinyin: string;
}

const theme = (slug: string, name: string, pinyin: string): BenchTheme => ({ slug, name, pinyin });

export const themes: readonly BenchTheme[] = [
  theme('water', '河湖治理', 'he hu zhi li'),
  theme('villages', '村庄建设', 'cun zhuang jian she'),
  theme('renewal', '旧城改造', 'jiu cheng gai zao'),
  theme('services', '办事服务', 'ban shi fu wu'),
  theme('industry', '产业培育', 'chan ye pei yu'),
  theme('farming', '种养增收', 'zhong yang zeng shou'),
  theme('safety', '防灾减灾', 'fang zai jian zai'),
  theme('care', '养老托幼', 'yang lao tuo you'),
  theme('disputes', '纠纷化解', 'jiu fen hua jie'),
  theme('logistics', '交通物流', 'jiao tong wu liu'),
  theme('data', '数据共用', 'shu ju gong yong'),
  theme('skills', '技能培训', 'ji neng pei xun'),
];

export const series = [
  { slug: 'province-lectures', title: '省级大讲堂', level: 'province', cadence: '每月一讲' },
  { slug: 'province-seminar', title: '省级专题研讨', level: 'province', cadence: '每季一次' },
  { slug: 'city-lectures', title: '市级讲坛', level: 'city', cadence: '每两周一讲' },
  { slug: 'city-field', title: '市级现场教学', level: 'city', cadence: '每季一次' },
  { slug: 'county-lectures', title: '县级夜校', level: 'county', cadence: '每周一讲' },
  { slug: 'county-exchange', title: '县级交流会', level: 'county', cadence: '每月一次' },
] as const;

export const levels = [
  { slug: 'province', name: '省级' },
  { slug: 'city', name: '市级' },
  { slug: 'county', name: '县级' },
] as const;

/** Offices by the level of the region they belong to; the archive names nobody. */
export const offices = {
  province: ['政策研究室主任', '水利厅厅长', '农业农村厅副厅长', '数据局局长', '应急管理厅总工程师'],
  city: ['市长', '副市长', '住建局局长', '交通局局长', '民政局局长', '数据局局长'],
  county: ['县长', '副县长', '镇长', '水务站站长', '社区书记', '农技站站长'],
} as const;
