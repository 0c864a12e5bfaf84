import { listed, rule } from './rule.ts';

type FeatureFault = 'no-area' | 'broken-ring' | 'not-degrees';

const chineseFaults: Record<FeatureFault, [fault: string, hint: string]> = {
  'no-area': ['没有面（Polygon 或 MultiPolygon）', '点和线画不成地区：换成地区的边界，或删去它。'],
  'broken-ring': ['的边界不完整：每一圈至少四个点，首尾相同，都是数字', '从原来的地图重新导出。'],
  'not-degrees': [
    '的坐标不是经纬度：经度在 -180 到 180 之间，纬度在 -90 到 90 之间',
    '导出时选 WGS 84（EPSG:4326），先经度，后纬度。',
  ],
};
const englishFaults: Record<FeatureFault, [fault: string, hint: string]> = {
  'no-area': [
    'has no area (Polygon or MultiPolygon)',
    'Points and lines make no region: give the region’s outline, or remove it.',
  ],
  'broken-ring': [
    'has a broken outline: a ring has four positions or more, all numbers, and ends where it begins',
    'Export the map again.',
  ],
  'not-degrees': [
    'is not in degrees: longitudes lie between -180 and 180, latitudes between -90 and 90',
    'Export it as WGS 84 (EPSG:4326), longitude first.',
  ],
};

/** The owner's `map.geojson`. */
export const mapRules = {
  'map-syntax': rule<Record<string, never>>({
    severity: 'error',
    'zh-CN': () => ['这里不合 JSON 的写法，地图读不下去。', '检查前后的逗号、引号和括号，或从原来的地图重新导出。'],
    en: () => [
      'This is not valid JSON, so the map cannot be read.',
      'Look at the commas, quotes and brackets round here, or export the map again.',
    ],
  }),
  'map-form': rule<Record<string, never>>({
    severity: 'error',
    'zh-CN': () => ['这不是一张 GeoJSON 地图：最外层要是 FeatureCollection。', '从地图软件里导出为 GeoJSON。'],
    en: () => [
      'This is no map in GeoJSON: the outermost value has to be a FeatureCollection.',
      'Export it as GeoJSON from your map program.',
    ],
  }),
  'map-feature': rule<{ fault: FeatureFault; number: number }>({
    severity: 'error',
    'zh-CN': ({ fault, number }) => [`地图的第 ${number} 个图形${chineseFaults[fault][0]}。`, chineseFaults[fault][1]],
    en: ({ fault, number }) => [`Feature ${number} of the map ${englishFaults[fault][0]}.`, englishFaults[fault][1]],
  }),
  'map-feature-unknown': rule<{ number: number; names: string[] }>({
    severity: 'warning',
    'zh-CN': ({ number, names }) => [
      `地图的第 ${number} 个图形${names.length > 0 ? `（${listed(names, 'zh-CN')}）` : ''}不是 regions.yaml 里的哪个地区，没有画出来。`,
      '在它的 properties 里写上地区的 code、slug 或 name，或删去它。',
    ],
    en: ({ number, names }) => [
      `Feature ${number} of the map${names.length > 0 ? ` (${listed(names, 'en')})` : ''} is no region of regions.yaml and is not drawn.`,
      'Give its properties the code, slug or name of a region, or remove it.',
    ],
  }),
  'map-region-missing': rule<{ names: string[] }>({
    severity: 'hint',
    'zh-CN': ({ names }) => [
      `地图上没有 ${names.length} 个地区：${listed(names, 'zh-CN')}。`,
      '它们只列在地图下面的表里；要画出来，在地图里补上边界。',
    ],
    en: ({ names }) => [
      `The map lacks ${names.length === 1 ? '1 region' : `${names.length} regions`}: ${listed(names, 'en')}.`,
      'They stand in the table below the map only; add their outlines to have them drawn.',
    ],
  }),
};
