import { reasonInWords } from './reasons.ts';
import { respelt, rule } from './rule.ts';

/** What an owner chose for the look of the site (`look:` of archive.yaml). */
export const lookRules = {
  'look-colour-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      value === '' ? `“${field}”里没有写出颜色。` : `“${field}”里的“${value}”不是颜色的写法。`,
      "写作 '#8c1d18'：# 后面是六个十六进制数字，两边加引号；不加引号，# 后面的话会被当作说明略去。",
    ],
    en: ({ field, value }) => [
      value === '' ? `“${field}” holds no colour.` : `“${value}” in “${field}” is not how a colour is written.`,
      "Write '#8c1d18': six hexadecimal digits after a #, in quotes; without them, what follows a # is a comment.",
    ],
  }),
  'look-contrast': rule<{ value: string; has: string; least: string; near: string }>({
    severity: 'warning',
    'zh-CN': ({ value, has, least, near }) => [
      `主色 ${value} 在纸色上的对比度只有 ${has}，字要看得清，至少要 ${least}（WCAG 2.2 AA）；网站上用的是最接近的 ${near}。`,
      `改成 '${near}'，或另选一种深一些的颜色。`,
    ],
    en: ({ value, has, least, near }) => [
      `The colour ${value} has a contrast of only ${has} on the site’s paper, where text needs ${least} (WCAG 2.2 AA); the site uses the nearest that has it, ${near}.`,
      `Write '${near}', or choose another, darker colour.`,
    ],
    fix: ({ near }) => respelt(near),
  }),
  'logo-missing': rule<{ file: string }>({
    severity: 'error',
    'zh-CN': ({ file }) => [
      `标志文件“${file}”不在档案里。`,
      '核对文件名（大小写、扩展名）；路径从 archive.yaml 所在的文件夹写起，例如 look/logo.svg。',
    ],
    en: ({ file }) => [
      `The logo “${file}” is not in the archive.`,
      'Check the name (case, extension); the path starts from the folder of archive.yaml, as look/logo.svg does.',
    ],
  }),
  'logo-unreadable': rule<{ file: string; reason: string }>({
    severity: 'error',
    'zh-CN': ({ file, reason }) => [
      `标志文件“${file}”打不开（${reasonInWords(reason, 'zh-CN')}）。`,
      '用看图软件打开检查，另存为 PNG 或 SVG。',
    ],
    en: ({ file, reason }) => [
      `The logo “${file}” cannot be opened (${reasonInWords(reason, 'en')}).`,
      'Open it in a viewer and save it again as PNG or SVG.',
    ],
  }),
};
