import type { Peer } from './peer.ts';

const content = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const config = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: '测量用档案',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '首页', link: '/' }],
    }),
  ],
});
`;

/** Starlight, which runs Pagefind by itself. */
export const starlight: Peer = {
  slug: 'starlight',
  name: 'Starlight',
  format: 'starlight',
  texts: 'src/content/docs',
  packages: { '@astrojs/starlight': '0.42.4', astro: '7.3.5', pagefind: '1.6.0' },
  files: {
    'src/content.config.ts': content,
    'src/content/docs/index.md': '---\ntitle: 首页\n---\n',
    'astro.config.mjs': config,
  },
  commands: [['node', 'node_modules/astro/bin/astro.mjs', 'build']],
  leftovers: ['dist', '.astro', 'node_modules/.astro', 'node_modules/.vite'],
  out: 'dist',
  index: 'dist/pagefind',
  note: 'as it comes, but with one entry in its sidebar, which would else hold every document on every page; no lists by region, theme or date',
};
