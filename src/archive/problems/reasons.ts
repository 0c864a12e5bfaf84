import type { Locale } from '../locale.ts';

/** Why a file could not be read, by the system's or the image library's name or sentence for it. */
const known: [reason: RegExp, words: Record<Locale, string>][] = [
  [/^(?:EACCES|EPERM)$/, { 'zh-CN': '没有读取的权限', en: 'you may not read it' }],
  [/^EFBIG$/, { 'zh-CN': '太大，最多读 20 MB', en: 'it is too large; 20 MB are read at most' }],
  [/^EISDIR$/, { 'zh-CN': '这是一个文件夹', en: 'it is a folder' }],
  [/^ELOOP$/, { 'zh-CN': '链接绕成了一圈', en: 'the link leads in a circle' }],
  [/^ENOENT$/, { 'zh-CN': '找不到', en: 'it is not there' }],
  [/^ENOTDIR$/, { 'zh-CN': '路径中间有一段不是文件夹', en: 'a part of its path is not a folder' }],
  [
    /unsupported image format/,
    { 'zh-CN': '不是图片，或者是不支持的格式', en: 'it is no image, or of a format that is not supported' },
  ],
  [/buffer is empty/, { 'zh-CN': '文件是空的', en: 'the file is empty' }],
  [/premature end|read error|corrupt/i, { 'zh-CN': '文件不完整或者已损坏', en: 'the file is cut off or damaged' }],
];

/** Why a file could not be read, in plain words; in the system's own where it is none of the reasons that occur. */
export function reasonInWords(reason: string, locale: Locale): string {
  return known.find(([pattern]) => pattern.test(reason))?.[1][locale] ?? reason;
}
