import { stringify } from 'yaml';
import { places, province } from './places.ts';
import { levels, series, themes } from './vocabulary.ts';

/** The files of the archive that are not transcripts, by their path from its folder. */
export function archiveFiles(): [path: string, text: string][] {
  const settings = {
    title: '测量用档案',
    organisation: '虚构的单位',
    description: '地名、单位和文字都是按规则造出来的，只用来测量。',
    locale: 'zh-CN',
    home: province.slug,
    levels,
    kinds: [
      { slug: 'class', name: '培训班' },
      { slug: 'hall', name: '大讲堂' },
    ],
  };
  const regions = places.map(({ code, slug, name, pinyin, parent }) => ({
    code,
    slug,
    name,
    pinyin,
    ...(parent ? { parent: parent.code } : {}),
  }));
  return [
    ['archive.yaml', stringify(settings, { aliasDuplicateObjects: false })],
    ['regions.yaml', stringify(regions, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })],
    ['themes.yaml', stringify(themes)],
    ...series.map((one): [string, string] => [`series/${one.slug}.yaml`, stringify({ ...one, kind: 'class' })]),
  ];
}
