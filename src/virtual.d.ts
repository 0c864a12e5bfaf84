/** What this run of the program was told; src/integrations/virtual-modules.ts provides it. */
declare module 'virtual:lectern/run' {
  /** Path of the site on its server. Not `import.meta.env.BASE_URL`, which a variable of the shell can replace. */
  export const base: string;
  export const folders: import('./collections/loader.ts').Folders;
}

/** The owner's pages of full MDX by slug; empty where the archive does not trust its pages. */
declare module 'virtual:lectern/pages' {
  export const pages: Record<string, () => Promise<{ default: (props: { components?: object }) => unknown }>>;
}

/** A text of docs/ as it is. */
declare module '*.md?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how Vite gives a text
  export default text;
}
