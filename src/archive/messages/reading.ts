import type { Locale } from '../locale.ts';

const chinese = {
  // Slides
  slide: '幻灯片',
  slideNumber: (number: number) => `幻灯片 ${number}`,

  // How long a document is
  comma: '，',
  readingTime: (minutes: number) => `阅读约 ${minutes} 分钟`,
  spoken: '讲话时长',
  spokenTime: (hours: number, minutes: number) => `约 ${hours > 0 ? `${hours} 小时 ` : ''}${minutes} 分钟（据时间码）`,

  // Who speaks
  speakerRegion: (region: string) => `发言人所在地区：${region}`,

  // Related documents, and why
  relatedOrder: '按关联由强到弱',
  named: '篇中注明相关',
  builds: '本篇承接这一篇',
  built: '这一篇承接本篇',
  evidence: '本篇引为佐证',
  witness: '以本篇为佐证',
  sameMeasure: (measure: string) => `同一举措：${measure}`,
  samePlace: (region: string, themes: string) => `同一地区和主题：${region}，${themes}`,
  sameSeries: (series: string) => `同一系列：${series}`,
  betweenReasons: '；',
  allOf: (shelf: string) => `“${shelf}”全部文献`,
};

const english: typeof chinese = {
  slide: 'Slide',
  slideNumber: (number) => `Slide ${number}`,

  comma: ', ',
  readingTime: (minutes) => `about ${minutes} min to read`,
  spoken: 'Spoken length',
  spokenTime: (hours, minutes) => `about ${hours > 0 ? `${hours} h ` : ''}${minutes} min (by its time codes)`,

  speakerRegion: (region) => `The speaker’s region: ${region}`,

  relatedOrder: 'strongest relation first',
  named: 'named as related',
  builds: 'this document builds on it',
  built: 'builds on this document',
  evidence: 'this document calls it as evidence',
  witness: 'calls this document as evidence',
  sameMeasure: (measure) => `same measure: ${measure}`,
  samePlace: (region, themes) => `same region and theme: ${region}, ${themes}`,
  sameSeries: (series) => `same series: ${series}`,
  betweenReasons: '; ',
  allOf: (shelf) => `All of “${shelf}”`,
};

/** Words about the text of a document and about what to read next. */
export const readingMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
