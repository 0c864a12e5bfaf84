import type { Locale } from '../locale.ts';

const chinese = {
  title: '地图',
  lead: '颜色越深，收录的讲稿和案例越多；每个地区都通向它的页面。篇数含下辖地区，每篇只计一次。',
  tiles: '本档案没有地图，这里用方格表示：一格一个地区。',
  /** Accessible name of a region on the picture. */
  region: (name: string, lectures: number, cases: number) =>
    lectures + cases === 0
      ? `${name}：暂无文献`
      : `${name}：${[lectures > 0 && `讲稿 ${lectures} 篇`, cases > 0 && `案例 ${cases} 篇`].filter(Boolean).join('，')}`,
  legend: '图例',
  step: (from: number, to: number) => (from === to ? `${from} 篇` : `${from}—${to} 篇`),
  none: '暂无文献',
  table: '各地区收录的篇数',
  tableOrder: '按本档案规定的顺序',
  regionColumn: '地区',
  lectures: '讲稿',
  cases: '案例',
  total: '合计',
  byStep: '各档颜色的地区',
  byStepNote: '按图上的颜色由浅到深',
  off: (n: number) => `图上没有的 ${n} 个地区`,
  offList: '图上没有',
  nothing: '本档案还没有设地区，画不出地图。',
  toMap: '看地图',
};

const english: typeof chinese = {
  title: 'Map',
  lead: 'The darker a region, the more lectures and case studies it has; each leads to its page. Figures include its parts; each document counts once.',
  tiles: 'This archive has no map; tiles stand for it, one a region.',
  region: (name, lectures, cases) =>
    lectures + cases === 0
      ? `${name}: nothing yet`
      : `${name}: ${[
          lectures > 0 && (lectures === 1 ? '1 lecture' : `${lectures} lectures`),
          cases > 0 && (cases === 1 ? '1 case study' : `${cases} case studies`),
        ]
          .filter(Boolean)
          .join(', ')}`,
  legend: 'Key',
  step: (from, to) => (from === to ? (from === 1 ? '1 document' : `${from} documents`) : `${from}–${to} documents`),
  none: 'nothing yet',
  table: 'What the archive holds of each region',
  tableOrder: 'in the archive’s own order',
  regionColumn: 'Region',
  lectures: 'Lectures',
  cases: 'Case studies',
  total: 'In all',
  byStep: 'Regions by their shade',
  byStepNote: 'from the lightest to the darkest',
  off: (n) => (n === 1 ? '1 region is not on the picture' : `${n} regions are not on the picture`),
  offList: 'not on the picture',
  nothing: 'The archive has no regions yet, so there is no map.',
  toMap: 'See the map',
};

/** The map of the regions. */
export const mapMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
