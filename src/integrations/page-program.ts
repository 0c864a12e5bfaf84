import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { runAstro } from './run-astro.ts';

/**
 * What Astro makes of the routes: modules that render pages, and the files that come with every site, styles among them.
 * It holds nothing of the archive, only where the site is to stand, so that the next build can render with it again.
 */
export interface PageProgram {
  /** Name of the module to begin with. */
  entry: string;
  /** Text of the modules by path from the folder they have to lie in. */
  modules: [path: string, text: string][];
  /** Which styles the pages of a route link to, as Astro tells it. */
  styles: [route: string, styles: unknown][];
  /** Files of the site by their path, in base64. */
  files: [path: string, bytes: string][];
}

/** Astro's folder of modules, inside its output. */
const modulesFolder = '.prerender';

/** Has Astro make the program of a site, and no page. Rejects with Astro's error where the code of an owner's page fails. */
export async function makePageProgram(config: AstroInlineConfig, cache: string): Promise<PageProgram> {
  const program: PageProgram = { entry: '', modules: [], styles: [], files: [] };
  const integrations = [...(config.integrations ?? []), takeProgram(program)];
  await runAstro({ ...config, integrations }, cache, (made) => {
    program.files = filesBelow(made).map((path) => [path, readFileSync(join(made, path), 'base64')]);
  });
  return program;
}

/** Stands in for what would render the pages: takes the modules instead, which Astro removes when it is done. */
function takeProgram(program: PageProgram): AstroIntegration {
  let made = '';
  let outDir = '';
  let pages: ReadonlyMap<string, { styles: unknown }> = new Map();
  return {
    name: 'lectern:page-program',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir.href;
        made = fileURLToPath(outDir);
      },
      'astro:build:setup': (build) => {
        pages = build.pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'lectern:page-program',
          async getStaticPaths() {
            const folder = join(made, modulesFolder);
            const paths = filesBelow(folder).filter((path) => path.endsWith('.mjs'));
            program.modules = paths.map((path) => [path, textOf(join(folder, path), outDir)]);
            program.entry = paths.find((path) => path.startsWith('prerender-entry')) ?? '';
            program.styles = [...pages].map(([route, { styles }]) => [route, styles]);
            return [];
          },
          async render() {
            throw new Error('No page is rendered while the program of the pages is made.');
          },
        }),
    },
  };
}

/** A module, but for the folder it was made in: that is another one in every process, and a page does not ask for it. */
function textOf(module: string, outDir: string): string {
  return readFileSync(module, 'utf8').replaceAll(outDir, new URL('../site/', outDir).href);
}

/** Paths from the folder, with `/`. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''))
    .sort();
}
