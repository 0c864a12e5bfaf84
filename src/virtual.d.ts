/** The owner's pages of full MDX by slug, from src/integrations/virtual-modules.ts; empty where the archive does not trust its pages. */
declare module 'virtual:lectern/pages' {
  export const pages: Record<string, () => Promise<{ default: (props: { components?: object }) => unknown }>>;
}
