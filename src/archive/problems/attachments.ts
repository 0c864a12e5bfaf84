import { rule } from './rule.ts';

/** Recordings, slides, scripts and other files that go with a document. */
export const attachmentRules = {
  'attachment-missing': rule<{ field: string; path: string }>({
    severity: 'error',
    'zh-CN': ({ field, path }) => [
      `“${field}”里的文件“${path}”不存在。`,
      '核对文件名（大小写、扩展名）；路径从这篇文献所在的文件夹写起。',
    ],
    en: ({ field, path }) => [
      `The file “${path}” in “${field}” does not exist.`,
      'Check the name (case, extension); the path starts from the document’s folder.',
    ],
  }),
  'attachment-outside': rule<{ field: string; path: string }>({
    severity: 'error',
    'zh-CN': ({ field, path }) => [
      `“${field}”里的“${path}”在档案的文件夹之外。`,
      '把文件放到文献旁边；大的录音录像放到 media.base 下，写成 {media: 路径}。',
    ],
    en: ({ field, path }) => [
      `“${path}” in “${field}” lies outside the archive’s folder.`,
      'Put the file beside the document; large recordings go under media.base as {media: path}.',
    ],
  }),
  'attachment-place': rule<{ field: string }>({
    severity: 'error',
    'zh-CN': ({ field }) => [
      `“${field}”要写 file 或 media，二者只写一个。`,
      '文献旁边的文件写 file，media.base 下的大文件写 media。',
    ],
    en: ({ field }) => [
      `“${field}” needs either file or media, and only one of them.`,
      'Use file for a file beside the document, media for a large one under media.base.',
    ],
  }),
  'attachment-name': rule<{ name: string }>({
    severity: 'error',
    'zh-CN': ({ name }) => [
      `这篇文献的附件和链接的文件里，有两个都叫“${name}”。`,
      '给其中一个文件改名：下载时要能分清。',
    ],
    en: ({ name }) => [
      `Two of the files that this document attaches or links to are called “${name}”.`,
      'Rename one of the files, so that readers can tell the downloads apart.',
    ],
  }),
  'media-base': rule<{ path: string }>({
    severity: 'error',
    'zh-CN': ({ path }) => [
      `写了 media: ${path}，但 archive.yaml 没有写 media.base。`,
      '在 archive.yaml 里写 media: { base: 录音录像所在的地址 }，或改用 file。',
    ],
    en: ({ path }) => [
      `media: ${path} is given, but archive.yaml has no media.base.`,
      'Write media: { base: address of the recordings } in archive.yaml, or use file.',
    ],
  }),
  'checksum-form': rule<{ value: string }>({
    severity: 'error',
    'zh-CN': ({ value }) => [`“${value}”不是 SHA-256 校验值。`, 'SHA-256 是 64 位的十六进制数（0–9、a–f）。'],
    en: ({ value }) => [`“${value}” is not a SHA-256 checksum.`, 'A SHA-256 has 64 hexadecimal digits (0–9, a–f).'],
  }),
};
