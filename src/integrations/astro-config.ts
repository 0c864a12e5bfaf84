import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroInlineConfig } from 'astro';
import type { OwnerPage } from '../archive/archive.ts';
import type { Folders } from '../collections/loader.ts';
import { virtualModules } from './virtual-modules.ts';

/** The project's own folder: where the program and its packages are. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Each content folder has a cache of its own, in the place that npm's packages keep theirs. */
export function foldersFor(content: string): Folders {
  const folder = resolve(content);
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  return { content: folder, cache: join(projectRoot, 'node_modules/.cache/lectern', key) };
}

export interface SiteOptions {
  folders: Folders;
  /** Owner's pages of the archive, as far as they are known. */
  pages: readonly OwnerPage[];
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
      plugins: [virtualModules(folders, base, pages, projectRoot)],
      build: { target: 'chrome86', assetsInlineLimit: 0 },
      server: { fs: { allow: [projectRoot, folders.content] } },
    },
  };
}
