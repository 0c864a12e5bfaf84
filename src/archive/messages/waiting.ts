import type { Locale } from '../locale.ts';

/** What `lectern dev` says while it reads the archive for the first time, on the page and in the terminal. */
const chinese = {
  reading: '正在读取内容',
  looking: '正在看有哪些文稿。',
  count: (done: string, of: string) => `已读 ${done} / ${of} 篇`,
  checking: (documents: string) => `${documents} 篇已读完，正在检查，并生成您要看的页面。`,
  becomes: '读完后，这里会自动换成您要看的页面，不用刷新。第一次要读全部文稿；以后只读改动过的，会快得多。',
  lost: '连不上了：lectern dev 可能已经结束。重新运行它，这一页会接着更新。',
  unreadable: '内容还读不了',
  mend: '改好并保存后，这里会自动换成您要看的页面。',
  /** To a program that asked for a file. */
  notYet: '正在读取内容，请稍后再试。',
  /** In the terminal, once pages can be seen. */
  ready: (documents: string, seconds: string) => `${documents} 篇文稿已读完（${seconds} 秒），页面可以看了。`,
};

const english: typeof chinese = {
  reading: 'Reading the archive',
  looking: 'Looking for documents.',
  count: (done, of) => `${done} of ${of} documents read`,
  checking: (documents) =>
    documents === '1'
      ? 'The one document has been read; it is being checked, and your page made.'
      : `All ${documents} documents have been read; they are being checked, and your page made.`,
  becomes:
    'Then the page that you asked for appears here by itself. The first time, every document is read; later on only those that have changed, which is much quicker.',
  lost: 'No answer: lectern dev may have ended. Start it again, and this page goes on by itself.',
  unreadable: 'The archive cannot be read yet',
  mend: 'Mend it and save: the page that you asked for appears here by itself.',
  notYet: 'The archive is being read. Please try again later.',
  ready: (documents, seconds) =>
    documents === '1' ? `One document read (${seconds} s).` : `${documents} documents read (${seconds} s).`,
};

export const waitingMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
