/** Where this run reads and keeps its files; src/integrations/virtual-modules.ts provides it. */
declare module 'virtual:lectern/folders' {
  export const folders: import('./collections/loader.ts').Folders;
}

/** The owner's pages of full MDX by slug; empty where the archive does not trust its pages. */
declare module 'virtual:lectern/pages' {
  export const pages: Record<string, () => Promise<{ default: import('astro/runtime/server/index.js').AstroComponentFactory }>>;
}
