import type { DocumentType } from '../document.ts';
import type { Locale } from '../locale.ts';

const genres: Record<DocumentType, string> = { lecture: '授课讲稿', talk: '交流发言稿', case: '案例' };

/** How many characters of the office the body ends with: 中共黄冈市委 and 市委书记 share 市委, which is written once. */
function overlap(body: string, office: string): number {
  for (let length = office.length; length > 1; length--) if (body.endsWith(office.slice(0, length))) return length;
  return 0;
}

const chinese = {
  /** What kind of text is cited. */
  genres,
  /** An office and the body it belongs to, where no name is known. */
  office: (body: string, office: string) => body + office.slice(overlap(body, office)),
  number: (id: string) => `编号 ${id}`,
  inArchive: (archive: string, number: string) => `${archive}，${number}`,
  sample: '示例文本，不是任何人讲话的记录',

  cite: '引用本文',
  accessed: '引用日期',
  lead: '方括号里的引用日期请换成您查阅的那一天。',
  noAddress: '本档案没有登记固定网址，引文里以档案名称和编号代替网址。',
  paragraph: '要引某一段，先在正文里选中那一段的几个字。',
  ofParagraph: (quote: string) => `引自这一段：“${quote}”`,
  copy: '复制',
  copied: '已复制引文。',
  styles: { 'gbt7714-2025': 'GB/T 7714—2025', 'gbt7714-2015': 'GB/T 7714—2015', apa7: 'APA 第 7 版' },
  formats: { txt: '各种格式', bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },

  feed: '订阅',
  feedOf: (title: string, archive: string) => `${title} · ${archive}`,
  sheet: '目录表格',
};

const english: typeof chinese = {
  genres: { lecture: 'Lecture transcript', talk: 'Talk transcript', case: 'Case study' },
  office: (body, office) => `${body} (${office})`,
  number: (id) => `No. ${id}`,
  inArchive: (archive, number) => `${archive}, ${number}`,
  sample: 'Demonstration text; does not record anyone’s words',

  cite: 'Cite this',
  accessed: 'date of access',
  lead: 'Put the day on which you read it in place of the date of access.',
  noAddress: 'The archive states no fixed address; its title and the identifier stand in the place of one.',
  paragraph: 'To cite one paragraph, select a few words of it in the text.',
  ofParagraph: (quote) => `From this paragraph: “${quote}”`,
  copy: 'Copy',
  copied: 'Citation copied.',
  styles: { 'gbt7714-2025': 'GB/T 7714—2025', 'gbt7714-2015': 'GB/T 7714—2015', apa7: 'APA 7' },
  formats: { txt: 'All styles', bib: 'BibTeX', ris: 'RIS', json: 'CSL-JSON' },

  feed: 'Feed',
  feedOf: (title, archive) => `${title} · ${archive}`,
  sheet: 'Catalogue as a table',
};

/** The words of citations and feeds. A citation is in the language of what it cites. */
export const citingMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };

export type CitingMessages = typeof chinese;
