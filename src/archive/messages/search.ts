import type { Locale } from '../locale.ts';

const chinese = {
};

const english: typeof chinese = {
};

export const searchMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
