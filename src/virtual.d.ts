/** The owner's pages of full MDX by slug, from src/integrations/virtual-modules.ts; empty where the archive does not trust its pages. */
declare module 'virtual:lectern/pages' {
  export const pages: Record<string, () => Promise<{ default: (props: { components?: object }) => unknown }>>;
}

/** A text of docs/ as it is. */
declare module '*.md?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: that is how Vite gives a text
  export default text;
}
