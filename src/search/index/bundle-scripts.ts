import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { OutputFolder } from '../../collections/output-folder.ts';
import type { ByteStore } from '../../collections/store.ts';

/** Where each stands in the site, without its ending, and what it is made of. */
const scripts = [
  { name: 'search/engine', source: '../browser/engine.ts' },
  { name: 'search/page', source: '../browser/page.ts' },
  { name: 'search/marks', source: '../browser/marks.ts' },
  { name: 'search/paragraphs', source: '../browser/paragraphs.ts' },
  { name: 'search/cite', source: '../browser/cite.ts' },
  { name: 'search/since', source: '../browser/since.ts' },
  { name: 'search/contents', source: '../../components/reading/browser/contents.ts' },
  { name: 'search/terms', source: '../../components/reading/browser/terms.ts' },
  { name: 'search/player', source: '../../components/recording/browser/player.ts' },
  { name: 'follow-up/register', source: '../../components/follow-up/browser/register.ts' },
] as const;
/** The site's oldest browser: the page must be able to say that a browser is too old to search. */
const target = 'chrome86';

/** Writes the scripts, from the store where it has them: they depend on the program alone, and so does the store. */
export async function writeSearchScripts(out: OutputFolder, store: ByteStore): Promise<void> {
  const kept = scripts.map(({ name }) => store.read(keyOf(name)));
  if (kept.every((bytes) => bytes !== null)) {
    for (const [place, { name }] of scripts.entries()) out.write(`${name}.js`, kept[place] ?? '');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lectern-scripts-'));
  try {
    await bundleSearchScripts({ outDir: folder });
    for (const { name } of scripts) {
      const bytes = readFileSync(join(folder, `${name}.js`));
      store.write(keyOf(name), bytes);
      out.write(`${name}.js`, bytes);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function keyOf(name: string): string {
  return `script ${name}`;
}

/**
 * Writes the scripts of the site below `outDir`, each one file. Those of the search take the engine from beside them at run
 * time, so that nothing is loaded twice and the files know no base.
 */
export async function bundleSearchScripts({ outDir }: { outDir: string }): Promise<void> {
  const { build } = await import('vite');
  for (const { name, source } of scripts) {
    await build({
      configFile: false,
      envFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: name === 'search/engine' ? [] : [engineBeside()],
      build: {
        outDir,
        emptyOutDir: false,
        target,
        modulePreload: false,
        // A library of Vite's keeps its white space; an entry of a site does not.
        rolldownOptions: {
          input: fileURLToPath(new URL(source, import.meta.url)),
          preserveEntrySignatures: 'strict',
          output: { format: 'es', entryFileNames: `${name}.js` },
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
