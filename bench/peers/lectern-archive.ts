import { stringify } from 'yaml';
import { joinFile, listOf, type Parts, textOf } from './front-matter.ts';

/** The regions that `gen-transcripts.mjs` names: first two digits of the code (GB/T 2260), name in addresses, name. */
const regions =
  '11 beijing 北京 12 tianjin 天津 13 hebei 河北 14 shanxi 山西 15 neimenggu 内蒙古 21 liaoning 辽宁 22 jilin 吉林 ' +
  '23 heilongjiang 黑龙江 31 shanghai 上海 32 jiangsu 江苏 33 zhejiang 浙江 34 anhui 安徽 35 fujian 福建 36 jiangxi 江西 ' +
  '37 shandong 山东 41 henan 河南 42 hubei 湖北 43 hunan 湖南 44 guangdong 广东 45 guangxi 广西 46 hainan 海南 ' +
  '50 chongqing 重庆 51 sichuan 四川 52 guizhou 贵州 53 yunnan 云南 54 xizang 西藏 61 shaanxi 陕西 62 gansu 甘肃 ' +
  '63 qinghai 青海 65 xinjiang 新疆';

/** Its themes: name in addresses, name. */
const themes =
  'governance 基层治理 rural 乡村振兴 urban 城市更新 digital 数字政府 ecology 生态环境 industry 产业发展 service 公共服务 ' +
  'emergency 应急管理 talent 人才培养 business 营商环境 culture 文化旅游 finance 财政金融';

const levels = [
  { slug: 'province', name: '省级' },
  { slug: 'city', name: '市级' },
  { slug: 'county', name: '县级' },
  { slug: 'school', name: '校级' },
];

/** The files beside the transcripts, by their path from the archive's folder. */
export function lecternSettings(): [path: string, text: string][] {
  const settings = { title: '测量用档案', organisation: '虚构的单位', locale: 'zh-CN', levels };
  const places = [...regions.matchAll(/(\d\d) (\S+) (\S+)/g)].map(([, code, slug, name]) => ({
    code: `${code}0000`,
    slug,
    name,
  }));
  return [
    ['archive.yaml', stringify(settings)],
    ['regions.yaml', stringify(places, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })],
    ['themes.yaml', stringify([...themes.matchAll(/(\S+) (\S+)/g)].map(([, slug, name]) => ({ slug, name })))],
    ...levels.map(({ slug, name }): [string, string] => [
      `series/${slug}.yaml`,
      stringify({ slug, title: `${name}讲座`, level: slug }),
    ]),
  ];
}

/** A transcript that `gen-transcripts.mjs` wrote as MDX, with the front matter of Lectern. */
export function lecternFile(id: string, parts: Parts): string {
  const level = levels.find(({ name }) => name === textOf(parts, 'level'));
  if (!level) throw new Error(`${id} has a level that is not known: ${textOf(parts, 'level')}`);
  const region = textOf(parts, 'region');
  const front = {
    id,
    title: textOf(parts, 'title'),
    date: textOf(parts, 'date'),
    series: level.slug,
    regions: [region],
    themes: listOf(parts, 'themes'),
    speakers: [{ name: textOf(parts, 'speaker'), region }],
    sample: true,
  };
  return joinFile(front, parts.body);
}
