import { rule } from './rule.ts';

/** Names that do well on the machine where they were given, and not on that of the next contributor. */
export const fileNameRules = {
  'file-name-same': rule<{ other: string }>({
    severity: 'error',
    'zh-CN': ({ other }) => [
      `这个路径和“${other}”只有大小写（或者字符的编码形式）不同；在 Windows 和 macOS 上，两个文件只剩一个。`,
      '给其中一个换个名字；一律用小写字母最稳妥。',
    ],
    en: ({ other }) => [
      `This path differs from “${other}” only in capitals or in how its characters are encoded; on Windows and macOS one of the two files is lost.`,
      'Give one of them another name; small letters are safest.',
    ],
  }),
  'file-name-windows': rule<{ name: string; fault: 'reserved' | 'characters' | 'end' }>({
    severity: 'warning',
    'zh-CN': ({ name, fault }) => [
      {
        reserved: `“${name}”是 Windows 保留的名称，在那里取不下来。`,
        characters: `“${name}”里有 Windows 文件名不能用的字符（< > : " | ? * \\ 或控制字符），在那里取不下来。`,
        end: `“${name}”以点或空格结尾，Windows 会把它去掉。`,
      }[fault],
      '给它换个名字，并改好指向它的链接。',
    ],
    en: ({ name, fault }) => [
      {
        reserved: `Windows keeps the name “${name}” for itself: the file cannot be checked out there.`,
        characters: `“${name}” has characters that Windows allows in no name (< > : " | ? * \\ or control characters): it cannot be checked out there.`,
        end: `“${name}” ends with a full stop or a space, which Windows cuts off.`,
      }[fault],
      'Give it another name, and mend the links to it.',
    ],
  }),
  'file-path-long': rule<{ length: number; most: number }>({
    severity: 'warning',
    'zh-CN': ({ length, most }) => [
      `路径有 ${length} 个字符；加上所在的文件夹，会超过 Windows 的 260 个字符。`,
      `把文件夹或文件的名称改短，从内容文件夹算起不超过 ${most} 个字符。`,
    ],
    en: ({ length, most }) => [
      `The path has ${length} characters; with the folders above it, it goes beyond the 260 that Windows allows.`,
      `Shorten the names of its folders or its own; keep it within ${most} characters from the content folder.`,
    ],
  }),
};
