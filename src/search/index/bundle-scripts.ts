import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { OutputFolder } from '../../collections/output-folder.ts';
import type { ByteStore } from '../../collections/store.ts';

const scripts = ['engine', 'page', 'marks', 'cite'] as const;
/** The site's oldest browser: the page must be able to say that a browser is too old to search. */
const target = 'chrome86';

/** Writes the scripts, from the store where it has them: they depend on the program alone, and so does the store. */
export async function writeSearchScripts(out: OutputFolder, store: ByteStore): Promise<void> {
  const kept = scripts.map((script) => store.read(keyOf(script)));
  if (kept.every((bytes) => bytes !== null)) {
    for (const [place, script] of scripts.entries()) out.write(`search/${script}.js`, kept[place] ?? '');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-scripts-'));
  try {
    await bundleSearchScripts({ outDir: folder });
    for (const script of scripts) {
      const bytes = readFileSync(join(folder, `search/${script}.js`));
      store.write(keyOf(script), bytes);
      out.write(`search/${script}.js`, bytes);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function keyOf(script: string): string {
  return `script ${script}`;
}

/**
 * Writes `search/engine.js`, `page.js`, `marks.js` and `cite.js` below `outDir`, each one file. Those that search take the engine from
 * beside them at run time, so that nothing is loaded twice and the files know no base.
 */
export async function bundleSearchScripts({ outDir }: { outDir: string }): Promise<void> {
  const { build } = await import('vite');
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
