import type { Locale } from '../locale.ts';

/** How much the archive holds: documents, regions of its first level, and those of them that have documents. */
export interface HoldingCounts {
  lectures: number;
  cases: number;
  regions: number;
  covered: number;
}

/** A piece of a sentence: plain words, or a number with what it counts, which leads to the list `of` that. */
export type SentencePart = string | { of: keyof HoldingCounts; words: string };

const chinese = {
  label: '收录情况',
  sentence: ({ lectures, cases, regions, covered }: HoldingCounts): SentencePart[] => [
    '现有 ',
    { of: 'lectures', words: `${lectures} 篇讲稿` },
    '、',
    { of: 'cases', words: `${cases} 个案例` },
    ...(covered === 0
      ? []
      : covered === regions
        ? ['，涉及全部 ', { of: 'regions' as const, words: `${regions} 个地区` }]
        : [
            '，',
            { of: 'regions' as const, words: `${regions} 个地区` },
            '中涉及 ',
            { of: 'covered' as const, words: `${covered} 个` },
          ]),
    '。',
  ],
  allSamples: '全部是示例文本。',
  someSamples: '其中有示例文本，都在篇首注明。',
  covered: (n: number) => `已有文献的 ${n} 个地区`,
  missing: (n: number) => `还没有文献的 ${n} 个地区`,
};

const english: typeof chinese = {
  label: 'Holdings',
  sentence: ({ lectures, cases, regions, covered }) => [
    'Holds ',
    { of: 'lectures', words: lectures === 1 ? '1 lecture' : `${lectures} lectures` },
    ' and ',
    { of: 'cases', words: cases === 1 ? '1 case study' : `${cases} case studies` },
    ...(covered === 0
      ? []
      : covered === regions
        ? [', touching all of ', { of: 'regions' as const, words: regions === 1 ? '1 region' : `${regions} regions` }]
        : [
            ', touching ',
            { of: 'covered' as const, words: String(covered) },
            ' of ',
            { of: 'regions' as const, words: `${regions} regions` },
          ]),
    '.',
  ],
  allSamples: 'All of them are demonstration texts.',
  someSamples: 'Demonstration texts are among them, each marked at its head.',
  covered: (n) => (n === 1 ? 'The region with documents' : `The ${n} regions with documents`),
  missing: (n) => (n === 1 ? 'The region without documents' : `The ${n} regions without documents`),
};

/** The words of what the archive holds, on its home page. */
export const holdingsMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
