import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { OwnerPage } from '../archive/archive.ts';
import { type Folders, projectRoot } from './folders.ts';
import { virtualModules } from './virtual-modules.ts';

export interface SiteOptions {
  folders: Folders;
  /** Owner's pages of the archive, as far as they are known by then. */
  pages: () => readonly OwnerPage[];
  out: string;
  base: string;
  site: string | null;
}

/** How Astro is told to build the archive: the one configuration, for the command line and for Astro's own tools. */
export function astroConfig({ folders, pages, out, base, site }: SiteOptions): AstroInlineConfig {
  return {
    root: projectRoot,
    outDir: out,
    cacheDir: join(folders.cache, 'astro'),
    base,
    ...(site === null ? {} : { site }),
    trailingSlash: 'always',
    output: 'static',
    compressHTML: 'jsx',
    devToolbar: { enabled: false },
    integrations: [mdx()],
    vite: {
      plugins: [virtualModules(folders, pages, projectRoot)],
      build: { target: 'chrome86', assetsInlineLimit: 0 },
      server: { fs: { allow: [projectRoot, folders.content] } },
    },
  };
}
