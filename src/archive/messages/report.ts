import type { Locale } from '../locale.ts';

const chinese = {
  severity: { error: '错误', warning: '警告', hint: '提示' },
  whatToDo: '→ ',
  clean: '没有发现问题。',
  count: {
    error: (n: number) => `${n} 个错误`,
    warning: (n: number) => `${n} 个警告`,
    hint: (n: number) => `${n} 个提示`,
  },
  sum: (counts: readonly string[]) => `共有 ${counts.join('、')}。`,
};

const english: typeof chinese = {
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
  whatToDo: '→ ',
  clean: 'No problems found.',
  count: {
    error: (n) => `${n} ${n === 1 ? 'error' : 'errors'}`,
    warning: (n) => `${n} ${n === 1 ? 'warning' : 'warnings'}`,
    hint: (n) => `${n} ${n === 1 ? 'hint' : 'hints'}`,
  },
  sum: (counts) => `In all: ${counts.join(', ')}.`,
};

/** The problems that `check` and `build` list. */
export const reportMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
