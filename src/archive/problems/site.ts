import { rule } from './rule.ts';

/** The built site, looked at before it takes the place of the last one. */
export const siteRules = {
  'page-build': rule<{ detail: string }>({
    severity: 'error',
    'zh-CN': ({ detail }) => [
      `这一页生成不了，原话是“${detail}”。`,
      '检查页面里的代码：引入的文件是否存在，组件和变量的名称是否写对。',
    ],
    en: ({ detail }) => [
      `This page could not be made; the message was “${detail}”.`,
      'Look at the page’s code: whether the files it imports exist and the names are right.',
    ],
  }),
  'site-link': rule<{ target: string }>({
    severity: 'error',
    'zh-CN': ({ target }) => [`这一页上的链接“${target}”在网站里找不到。`, '改正这一页的链接。'],
    en: ({ target }) => [
      `A link on this page leads nowhere on the site: “${target}”.`,
      'Correct the link on this page.',
    ],
  }),
  'site-anchor': rule<{ target: string }>({
    severity: 'error',
    'zh-CN': ({ target }) => [`这一页上的链接“${target}”指向的位置不存在。`, '改正链接里 # 后面的部分。'],
    en: ({ target }) => [
      `A link on this page points to a place that is not there: “${target}”.`,
      'Correct what follows the # in the link.',
    ],
  }),
  'site-elsewhere': rule<{ target: string }>({
    severity: 'error',
    'zh-CN': ({ target }) => [
      `这一页要向别的网站请求“${target}”。`,
      '把文件放进档案：网站必须在没有互联网的地方也完整。',
    ],
    en: ({ target }) => [
      `This page asks another site for “${target}”.`,
      'Put the file into the archive: the site must be whole without the internet.',
    ],
  }),
};
