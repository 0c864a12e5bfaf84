import type { Locale } from '../locale.ts';

/** What a build has done, for the summary at its end. */
export interface BuildSummary {
  documents: number;
  pages: number;
  /** Pages taken from the last build. */
  reused: number;
  images: number;
  /** Size of the search index, and its shards: all, and those made anew. */
  indexBytes: number;
  shards: number;
  indexed: number;
  /** Bytes that the largest process held at its worst moment. */
  peakMemory: number;
  /** Whether the processes that the build started were looked at, too. */
  childrenSeen: boolean;
}

/** What a command that takes long says of how far it is. */
const chinese = {
  stages: {
    check: '读取和检查内容',
    pages: '生成页面',
    files: '处理图片和附件',
    index: '编制检索索引',
    search: '合并检索索引',
    publish: '核对并换上新网站',
    import: '读取文稿',
  },
  number: (n: number) => n.toLocaleString('en'),
  counted: (done: string, of: string) => `${done} / ${of}`,
  left: (seconds: number) => (seconds < 60 ? `本步约剩 ${seconds} 秒` : `本步约剩 ${Math.ceil(seconds / 60)} 分钟`),
  elapsed: (seconds: number) => (seconds < 60 ? `已用 ${seconds} 秒` : `已用 ${Math.floor(seconds / 60)} 分钟`),
  /** A stage that has ended, where there is no terminal. */
  ended: (stage: string, count: string | null, seconds: string) =>
    count === null ? `${stage}：${seconds} 秒` : `${stage}：${count}，${seconds} 秒`,
  summary: (of: BuildSummary) =>
    `文稿 ${of.documents.toLocaleString('en')} 篇；页面 ${of.pages.toLocaleString('en')} 个（沿用上次的 ${of.reused.toLocaleString('en')} 个）；图片 ${of.images.toLocaleString('en')} 张；检索索引 ${megabytes(of.indexBytes)} MB（${of.shards} 组，新编 ${of.indexed} 组）；内存最高 ${megabytes(of.peakMemory)} MB（${of.childrenSeen ? '占用最多的进程' : '主进程'}）。`,
};

const english: typeof chinese = {
  stages: {
    check: 'Reading and checking',
    pages: 'Rendering pages',
    files: 'Pictures and attachments',
    index: 'Indexing for search',
    search: 'Merging the search index',
    publish: 'Checking the site and putting it in place',
    import: 'Reading texts',
  },
  number: (n) => n.toLocaleString('en'),
  counted: (done, of) => `${done} / ${of}`,
  left: (seconds) =>
    seconds < 60 ? `about ${seconds} s left in this step` : `about ${Math.ceil(seconds / 60)} min left in this step`,
  elapsed: (seconds) => (seconds < 60 ? `${seconds} s so far` : `${Math.floor(seconds / 60)} min so far`),
  ended: (stage, count, seconds) => (count === null ? `${stage}: ${seconds} s` : `${stage}: ${count}, ${seconds} s`),
  summary: (of) =>
    `Documents: ${of.documents.toLocaleString('en')}; pages: ${of.pages.toLocaleString('en')}, ${of.reused.toLocaleString('en')} of them taken from the last build; pictures: ${of.images.toLocaleString('en')}; search index: ${megabytes(of.indexBytes)} MB in ${of.shards} ${of.shards === 1 ? 'shard' : 'shards'}, ${of.indexed} made anew; peak memory: ${megabytes(of.peakMemory)} MB (${of.childrenSeen ? 'the largest process' : 'the main process'}).`,
};

function megabytes(bytes: number): string {
  const size = bytes / 1_000_000;
  return size < 10 ? size.toFixed(1) : Math.round(size).toLocaleString('en');
}

export const progressMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
export type ProgressMessages = typeof chinese;
