import type { Locale } from '../locale.ts';

const known: Record<string, Record<Locale, string>> = {
  EACCES: { 'zh-CN': '没有读取的权限', en: 'you may not read it' },
  EISDIR: { 'zh-CN': '这是一个文件夹', en: 'it is a folder' },
  ELOOP: { 'zh-CN': '链接绕成了一圈', en: 'the link leads in a circle' },
  ENOENT: { 'zh-CN': '找不到', en: 'it is not there' },
  ENOTDIR: { 'zh-CN': '路径中间有一段不是文件夹', en: 'a part of its path is not a folder' },
  EPERM: { 'zh-CN': '没有读取的权限', en: 'you may not read it' },
  'Input buffer contains unsupported image format': {
    'zh-CN': '不是图片，或者是不支持的格式',
    en: 'it is no image, or of a format that is not supported',
  },
  'Input buffer is empty': { 'zh-CN': '文件是空的', en: 'the file is empty' },
};

/** Why a file could not be read, where the system's own name or sentence for it is one that occurs; else that name or sentence. */
export function reasonInWords(reason: string, locale: Locale): string {
  return known[reason]?.[locale] ?? reason;
}
