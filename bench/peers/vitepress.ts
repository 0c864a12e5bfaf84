import type { Peer } from './peer.ts';

const config = `export default {
  title: '测量用档案',
  lang: 'zh-CN',
  srcDir: 'texts',
  ignoreDeadLinks: true,
  themeConfig: { search: { provider: 'local' } },
};
`;

/** VitePress with its own search, one file that a reader loads whole. */
export const vitepress: Peer = {
  slug: 'vitepress',
  name: 'VitePress',
  format: 'plain',
  texts: 'texts',
  packages: { vitepress: '1.6.4' },
  files: { '.vitepress/config.mjs': config, 'texts/index.md': '---\ntitle: 首页\n---\n' },
  commands: [['node', 'node_modules/vitepress/bin/vitepress.js', 'build']],
  leftovers: ['.vitepress/dist', '.vitepress/cache'],
  out: '.vitepress/dist',
  index: null,
  note: 'its local search, whose index is among the scripts and is not counted apart; no sidebar, no footnotes',
};
