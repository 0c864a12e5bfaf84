import type { Locale } from '../locale.ts';

/** How many files of a damaged part are named; the rest are counted. */
const mostNamed = 5;

/** Some of a list, and how many are left out. */
function some(files: readonly string[], more: (n: number) => string, comma: string): string {
  const left = files.length - mostNamed;
  return files.slice(0, mostNamed).join(comma) + (left > 0 ? more(left) : '');
}

const chinese = {
  usage: `用法：lectern merge 分片… [选项]

把 lectern build --shard 生成的各个分片合成一个网站，与一次生成的完全一样；分片不齐、不配套或残缺时不合并，原有的网站保持不变。

选项：
  --content 文件夹   内容所在的文件夹（默认 content）；合并时不读取，只保证不被网站替换
  --out 文件夹       网站写入的文件夹（默认 dist）`,
  /** After a part was built. */
  builtPart: (number: number, of: number, pages: number, out: string, seconds: string) =>
    `已生成第 ${number} 片（共 ${of} 片）：${pages} 个页面，写入 ${out}，用时 ${seconds} 秒。`,
  toMerge: '各片都齐了以后，用 lectern merge 合成网站。',
  merging: (parts: number) => `正在合并 ${parts} 个分片……`,
  merged: (parts: number, pages: number, out: string, seconds: string) =>
    `已把 ${parts} 个分片合成网站：${pages} 个页面，写入 ${out}，用时 ${seconds} 秒。`,
  notMerged: (out: string) => `没有合并；${out} 保持原样。`,
  notMergedForPages: (out: string) => `页面有错误，没有合并；${out} 保持原样。改好以后，各片要重新生成。`,
  diskFull: (out: string) => `磁盘已满，没有合并；${out} 保持原样。请腾出空间，再合并一次。`,
  /** Why parts do not make a site, a line each. */
  faults: {
    missing: (folder: string) => `没有 ${folder} 这个文件夹。`,
    'no-part': (folder: string) => `${folder} 不是完整的分片：里面没有 part.json。分片由 lectern build --shard 生成。`,
    damaged: (folder: string) => `${folder} 里的 part.json 残缺，或者被改动过；请重新传送或重新生成这一片。`,
    'other-program': (folder: string, version: string) =>
      `${folder} 是在别的环境里生成的（讲台 ${version}）：程序、依赖包、Node 或操作系统与这里的不同。请在同样的环境里重新生成。`,
    'other-count': (folder: string, number: number, of: number, than: string, thanOf: number) =>
      `${folder} 是 ${of} 片中的第 ${number} 片，而 ${than} 是按 ${thanOf} 片生成的。各片的总数必须相同。`,
    'other-base': (folder: string, base: string, than: string, thanBase: string) =>
      `${folder} 生成时的 --base 是 ${base}，而 ${than} 的是 ${thanBase}。各片的 --base 必须相同。`,
    'other-content': (folder: string, than: string) =>
      `${folder} 与 ${than} 的内容或设置不同。各片必须由同一份内容生成。`,
    twice: (folder: string, number: number, than: string) => `第 ${number} 片给了两次：${than} 和 ${folder}。`,
    absent: (numbers: readonly number[], of: number) => `缺少第 ${numbers.join('、')} 片（共 ${of} 片）。`,
    lost: (folder: string, files: readonly string[]) =>
      `${folder} 里缺少文件：${some(files, (n) => `，另有 ${n} 个`, '、')}。请重新传送或重新生成这一片。`,
    changed: (folder: string, files: readonly string[]) =>
      `${folder} 里的文件残缺，或者被改动过：${some(files, (n) => `，另有 ${n} 个`, '、')}。请重新传送或重新生成这一片。`,
  },
};

const english: typeof chinese = {
  usage: `Usage: lectern merge PART… [options]

Joins the parts that lectern build --shard has made into one site, the same as one built in one go. Where parts are missing, do not go together or are damaged, nothing is merged and the last site stays as it is.

Options:
  --content DIR      the folder that holds the content (default: content); it is not read, only kept from being replaced
  --out DIR          the folder the site is written to (default: dist)`,
  builtPart: (number, of, pages, out, seconds) =>
    `Built part ${number} of ${of}: ${pages} ${pages === 1 ? 'page' : 'pages'}, into ${out} in ${seconds} s.`,
  toMerge: 'Once all parts are there, lectern merge joins them into the site.',
  merging: (parts) => `Merging ${parts} ${parts === 1 ? 'part' : 'parts'} …`,
  merged: (parts, pages, out, seconds) =>
    `Merged ${parts} ${parts === 1 ? 'part' : 'parts'} into a site of ${pages} ${pages === 1 ? 'page' : 'pages'} in ${out}; ${seconds} s.`,
  notMerged: (out) => `Nothing was merged, and ${out} is as it was.`,
  notMergedForPages: (out) =>
    `The pages have errors: nothing was merged, and ${out} is as it was. Once they are mended, every part has to be built again.`,
  diskFull: (out) => `The disk is full: nothing was merged, and ${out} stays as it is. Make room and merge again.`,
  faults: {
    missing: (folder) => `There is no folder ${folder}.`,
    'no-part': (folder) =>
      `${folder} is no finished part: it has no part.json. Parts are made by lectern build --shard.`,
    damaged: (folder) => `The part.json in ${folder} is cut off or was changed; fetch or build this part again.`,
    'other-program': (folder, version) =>
      `${folder} was built elsewhere (Lectern ${version}): the program, its packages, Node or the operating system are not those here. Build it again with the same.`,
    'other-count': (folder, number, of, than, thanOf) =>
      `${folder} is part ${number} of ${of}, while ${than} is one of ${thanOf}. All parts must be made for the same number of parts.`,
    'other-base': (folder, base, than, thanBase) =>
      `${folder} was built with --base ${base}, and ${than} with ${thanBase}. All parts must have the same --base.`,
    'other-content': (folder, than) =>
      `${folder} and ${than} have different content or settings. All parts must be built from the same content.`,
    twice: (folder, number, than) => `Part ${number} is there twice: ${than} and ${folder}.`,
    absent: (numbers, of) =>
      `${numbers.length === 1 ? 'Part' : 'Parts'} ${numbers.join(', ')} of ${of} ${numbers.length === 1 ? 'is' : 'are'} missing.`,
    lost: (folder, files) =>
      `${folder} lacks files: ${some(files, (n) => `, and ${n} more`, ', ')}. Fetch or build this part again.`,
    changed: (folder, files) =>
      `Files in ${folder} are cut off or were changed: ${some(files, (n) => `, and ${n} more`, ', ')}. Fetch or build this part again.`,
  },
};

export const partMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
