import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { OwnerPage } from '../archive/archive.ts';
import type { Folders } from '../collections/loader.ts';

/**
 * Hands this run's folders, its base and the owner's pages to the modules that Astro loads. Owner's pages may lie outside the
 * project: what they import by a bare name is looked for in the project, which has the packages.
 */
export function virtualModules(folders: Folders, base: string, pages: readonly OwnerPage[], root: string): Plugin {
  const modules: Record<string, string> = {
    'virtual:lectern/run': `export const folders = ${JSON.stringify(folders)}; export const base = ${JSON.stringify(base)};`,
    'virtual:lectern/pages': pagesModule(folders, pages),
  };
  return {
    name: 'lectern:virtual-modules',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (id in modules) return `\0${id}`;
      const bare = /^[@a-z]/i.test(id) && !id.startsWith('virtual:') && !id.startsWith('astro:');
      if (!bare || !importer?.startsWith(folders.content + sep)) return null;
      return this.resolve(id, join(root, 'package.json'), { skipSelf: true });
    },
    load(id) {
      return id.startsWith('\0virtual:lectern/') ? modules[id.slice(1)] : null;
    },
  };
}

function pagesModule(folders: Folders, pages: readonly OwnerPage[]): string {
  const entries = pages
    .filter((page) => page.body === null)
    .map((page) => `${JSON.stringify(page.slug)}: () => import(${JSON.stringify(join(folders.content, page.file))})`);
  return `export const pages = { ${entries.join(', ')} };`;
}
