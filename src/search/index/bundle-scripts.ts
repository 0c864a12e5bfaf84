import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const scripts = ['engine', 'page', 'marks'] as const;
/** The site's oldest browser: the page must be able to say that a browser is too old to search. */
const target = 'chrome86';

/**
 * Writes `search/engine.js`, `page.js` and `marks.js` below `outDir`, each one file. The other two take the engine from
 * beside them at run time, so that nothing is loaded twice and the files know no base.
 */
export async function bundleSearchScripts({ outDir }: { outDir: string }): Promise<void> {
  for (const script of scripts) {
    await build({
      configFile: false,
      envFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: script === 'engine' ? [] : [engineBeside()],
      build: {
        outDir: join(outDir, 'search'),
        emptyOutDir: false,
        target,
        modulePreload: false,
        // A library of Vite's keeps its white space; an entry of a site does not.
        rolldownOptions: {
          input: fileURLToPath(new URL(`../browser/${script}.ts`, import.meta.url)),
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: `${script}.js` },
        },
      },
    });
  }
}

function engineBeside(): Plugin {
  return {
    name: 'lectern:engine-beside',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('/engine.ts') ? { id: './engine.js', external: true } : null),
  };
}
