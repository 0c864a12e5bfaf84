import type { Locale } from '../locale.ts';

const chinese = {
  glossary: '用语表',
  lead: '本档案里的专门用语，各是什么意思，出现在哪些文献里。',
  order: '按名称音序',
  count: (n: number) => `共 ${n} 条`,
  alsoCalled: (names: string) => `又称：${names}`,
  sourced: (source: string) => `出处：${source}`,
  occurrences: (documents: number, times: number) => `见于 ${documents} 篇文献，共 ${times} 处`,
  unused: '本档案的文献里还没有用到。',
  newest: (n: number) => `最近的 ${n} 篇`,
  times: (n: number) => `${n} 处`,
  searchAll: (term: string) => `检索“${term}”`,
  inGlossary: '用语表里的这一条',
  close: '关闭',
};

const english: typeof chinese = {
  glossary: 'Glossary',
  lead: 'The terms of this archive: what each means, and in which documents it stands.',
  order: 'by name',
  count: (n) => (n === 1 ? '1 term' : `${n} terms`),
  alsoCalled: (names) => `Also called: ${names}`,
  sourced: (source) => `Source: ${source}`,
  occurrences: (documents, times) =>
    `Found in ${documents === 1 ? '1 document' : `${documents} documents`}, ${times === 1 ? 'once' : `${times} times`}`,
  unused: 'No document of this archive uses it yet.',
  newest: (n) => `The newest ${n}`,
  times: (n) => (n === 1 ? 'once' : `${n} times`),
  searchAll: (term) => `Search for “${term}”`,
  inGlossary: 'This entry of the glossary',
  close: 'Close',
};

/** Words about the archive's terms: their page, and the box in which a page of a document explains one. */
export const glossaryMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
