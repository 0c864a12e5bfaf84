import type { Peer } from './peer.ts';

const config = `export default {
  title: '测量用档案',
  url: 'https://archive.example',
  baseUrl: '/',
  i18n: { defaultLocale: 'zh-Hans', locales: ['zh-Hans'] },
  onBrokenLinks: 'ignore',
  markdown: { format: 'md' },
  presets: [
    ['classic', { docs: { routeBasePath: '/', sidebarPath: './sidebars.js' }, blog: false, pages: false, sitemap: false }],
  ],
};
`;

/** Docusaurus, which has no search of its own. */
export const docusaurus: Peer = {
  slug: 'docusaurus',
  name: 'Docusaurus',
  format: 'docusaurus',
  texts: 'docs',
  packages: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    react: '19.2.0',
    'react-dom': '19.2.0',
  },
  files: { 'docusaurus.config.js': config, 'sidebars.js': 'export default { main: [] };\n' },
  commands: [['node', 'node_modules/@docusaurus/core/bin/docusaurus.mjs', 'build']],
  leftovers: ['build', '.docusaurus', 'node_modules/.cache'],
  out: 'build',
  index: null,
  note: 'without search, since it has none of its own; an empty sidebar',
};
