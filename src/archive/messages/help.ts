import type { Locale } from '../locale.ts';

/** The pages under `/help/`: the guide for contributors, and the rules of the check. */
const chinese = {
  guide: '投稿与整理指南',
  problems: '检查规则',
  problemsIntroduction:
    '检查内容时按这些规则找问题，一次全部列出，写明文件、行和列。有“错误”时不生成网站，原有的网站保持不变；“警告”和“提示”不影响生成。每条规则举一例。',
  severity: { error: '错误', warning: '警告', hint: '提示' },
};

const english: typeof chinese = {
  guide: 'Guide for contributors',
  problems: 'Rules of the check',
  problemsIntroduction:
    'The check holds the content to these rules and lists every problem at once, with its file, line and column. With an error nothing is built and the last site stays as it is; warnings and hints do not stop a build. Each rule is shown by one example.',
  severity: { error: 'error', warning: 'warning', hint: 'hint' },
};

export const helpMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
