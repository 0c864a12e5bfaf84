import { join, sep } from 'node:path';
import type { Plugin } from 'vite';
import type { OwnerPage } from '../archive/archive.ts';
import type { Folders } from './folders.ts';

/** As Vite knows the module that {@link virtualModules} makes. */
export const pagesModuleId = '\0virtual:lectern/pages';

/**
 * Hands the owner's pages to the modules that Astro loads. They may lie outside the project: what they import by a bare name
 * is looked for in the project, which has the packages.
 * @param pages asked for whenever the module is made
 */
export function virtualModules(folders: Folders, pages: () => readonly OwnerPage[], root: string): Plugin {
  return {
    name: 'lectern:virtual-modules',
    enforce: 'pre',
    async resolveId(id, importer) {
      if (`\0${id}` === pagesModuleId) return pagesModuleId;
      const bare = /^[@a-z]/i.test(id) && !id.startsWith('virtual:') && !id.startsWith('astro:');
      if (!bare || !importer?.startsWith(folders.content + sep)) return null;
      return this.resolve(id, join(root, 'package.json'), { skipSelf: true });
    },
    load(id) {
      return id === pagesModuleId ? pagesModule(folders, pages()) : null;
    },
  };
}

function pagesModule(folders: Folders, pages: readonly OwnerPage[]): string {
  const entries = pages
    .filter((page) => page.body === null)
    .map((page) => `${JSON.stringify(page.slug)}: () => import(${JSON.stringify(join(folders.content, page.file))})`);
  return `export const pages = { ${entries.join(', ')} };`;
}
