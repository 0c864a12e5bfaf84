import type { AstroIntegration } from 'astro';
import type { Advance } from './stages.ts';

/** Counts the pages that Astro renders, out of all that it is going to. */
export function countPages(advance: Advance): AstroIntegration {
  let done = 0;
  let of = 0;
  return {
    name: 'lectern:count-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          async getStaticPaths() {
            const paths = await usual.getStaticPaths();
            of = paths.length;
            advance(done, of);
            return paths;
          },
          async render(request, options) {
            const page = await usual.render(request, options);
            done += 1;
            advance(Math.min(done, of), of);
            return page;
          },
        })),
    },
  };
}
