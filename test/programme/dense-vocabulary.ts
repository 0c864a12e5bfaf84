/** Names of the dense archive. No name or title holds a digit, so that a digit on a page is a date or a number that the site itself wrote. */
export interface DenseRegion {
  code: string;
  slug: string;
  name: string;
  aliases: string[];
  parent?: string;
  tile?: [number, number];
}

const characters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];

/** One province with six cities and ten counties, two of them below one city, three below another, and so on unevenly. */
export function denseRegions(): DenseRegion[] {
  const province: DenseRegion = { code: '900000', slug: 'province', name: '青川省', aliases: ['青川'] };
  const cities = [...'东南西北中上'].map(
    (name, at): DenseRegion => ({
      code: `9${String(at + 1).padStart(2, '0')}000`,
      slug: `city-${'abcdef'[at]}`,
      name: `${name}江市`,
      aliases: [`${name}江`],
      parent: '900000',
      tile: [(at % 3) + 1, Math.floor(at / 3) + 1],
    }),
  );
  const above = [0, 0, 1, 1, 1, 2, 2, 3, 4, 4];
  const counties = above.map((city, at): DenseRegion => {
    const name = characters[at] ?? '';
    return {
      code: `9${String(city + 1).padStart(2, '0')}1${String(at).padStart(2, '0')}`,
      slug: `county-${'abcdefghij'[at]}`,
      name: `${name}川县`,
      aliases: [`${name}川`],
      parent: cities[city]?.code ?? '900000',
    };
  });
  return [province, ...cities, ...counties];
}

const themeNames = ['流域治理', '特色农业', '村庄建设', '产业补链', '技术对接', '听课讲课', '抓落实', '没有人讲'];
export const denseThemes = themeNames.map((name, at) => ({ slug: `theme-${'abcdefgh'[at]}`, name }));
export const denseStages = [
  { slug: 'need', name: '需求挖掘' },
  { slug: 'sorting', name: '归集分类' },
  { slug: 'matching', name: '供需匹配' },
  { slug: 'carrying-out', name: '实施推进' },
  { slug: 'tracking', name: '跟踪服务' },
  { slug: 'assessment', name: '评估反馈' },
];
export const denseBodies = [
  { slug: 'water-office', name: '水务办公室', aliases: ['水务办'], region: 'province' },
  { slug: 'farm-office', name: '农业办公室', aliases: ['农业办'], region: 'city-b' },
  { slug: 'guild', name: '石材行会', aliases: [] },
];
export const denseSeries = [
  { slug: 'province-class', title: '省级培训班', level: 'province', host: 'province', weekday: '周四', everyWeeks: 1 },
  { slug: 'city-class', title: '东江市培训班', level: 'city', host: 'city-a', weekday: '周五', everyWeeks: 2 },
  { slug: 'city-seminar', title: '南江市研讨班', level: 'city', host: 'city-b' },
  { slug: 'county-class', title: '各县轮训班', level: 'county' },
];

/** A name of the n-th thing without digits: 甲甲, 甲乙, … */
export function spelled(n: number): string {
  const size = characters.length;
  return `${characters[Math.floor(n / size / size) % size]}${characters[Math.floor(n / size) % size]}${characters[n % size]}`;
}
