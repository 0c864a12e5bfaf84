import { rule } from './rule.ts';

/** Measures and talks that are marked in a text. */
export const partRules = {
  'part-nested': rule<{ component: string }>({
    severity: 'error',
    'zh-CN': ({ component }) => [`这个 <${component}> 写在另一个 <${component}> 里面。`, '先结束前一个，再写这一个。'],
    en: ({ component }) => [
      `This <${component}> stands inside another <${component}>.`,
      'Close the first before this one begins.',
    ],
  }),
  'part-elsewhere': rule<{ component: string; where: 'case' | 'page' }>({
    severity: 'error',
    'zh-CN': ({ component, where }) => [
      `<${component}> 只能写在授课和交流发言里，这里是${where === 'case' ? '案例' : '页面'}。`,
      component === 'Measure' && where === 'case'
        ? '去掉这对标签；案例落实了哪些举措，写在说明栏的 answers 里。'
        : '去掉这对标签，留下里面的文字。',
    ],
    en: ({ component, where }) => [
      `<${component}> belongs in lectures and talks only, and this is a ${where}.`,
      component === 'Measure' && where === 'case'
        ? 'Remove the tags; which measures a case answers is said in “answers” in its front matter.'
        : 'Remove the tags and keep the text in them.',
    ],
  }),
  'part-repeated': rule<{ id: string; line: number }>({
    severity: 'error',
    'zh-CN': ({ id, line }) => [
      `这篇文献里第 ${line} 行的 <Talk> 也叫“${id}”。`,
      '给其中一个换个编号：链接靠它分清两段发言。',
    ],
    en: ({ id, line }) => [
      `The <Talk> on line ${line} of this document is called “${id}” too.`,
      'Give one of them another id: links tell the two apart by it.',
    ],
  }),
  'attribute-number': rule<{ field: string; value: string; whole: boolean }>({
    severity: 'error',
    'zh-CN': ({ field, value, whole }) => [
      `“${field}”的值“${value}”不是${whole ? '从 1 起的整数' : '数字'}。`,
      `用半角数字写，例如 ${whole ? '3' : '92.5'}，不带单位。`,
    ],
    en: ({ field, value, whole }) => [
      `“${value}” is not ${whole ? 'a whole number from 1' : 'a number'} (“${field}”).`,
      `Write digits only, such as ${whole ? '3' : '92.5'}, without a unit.`,
    ],
  }),
};
