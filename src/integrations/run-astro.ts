import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import type { Plugin } from 'vite';
import { projectRoot } from './folders.ts';

/** Astro would make another one every time, for parts of pages that a server renders: there is none, but the key is in the program. */
const key = Buffer.alloc(32).toString('base64');

/**
 * Astro begins a server to look at the routes, and Vite would make packages of the toolbar ready for the browsers of that
 * server, which has none: in one folder for all processes, so that of two first builds at once one failed.
 */
const nothingForBrowsers: Plugin = {
  name: 'lectern:nothing-for-browsers',
  configEnvironment: {
    order: 'post',
    handler(_name, options) {
      options.optimizeDeps = { noDiscovery: true, include: [] };
    },
  },
};

/**
 * Runs Astro's build in a folder of this process's own inside the project, and gives what it made to `take`. Astro runs the
 * modules it makes from beside its output, where the project's packages must be in reach; for an output outside of the
 * working folder it would take one folder for every build, and two at once would take each other's modules away.
 */
export async function runAstro(config: AstroInlineConfig, cache: string, take: (made: string) => void): Promise<void> {
  const made = join(cache, `site-${process.pid}`);
  const workingFolder = process.cwd();
  try {
    process.chdir(projectRoot);
    process.env.ASTRO_KEY ||= key;
    // Loaded only now: a build that finds every page in the cache does not wait for it.
    const { build } = await import('astro');
    const vite = { ...config.vite, plugins: [config.vite?.plugins, nothingForBrowsers] };
    await build({ ...config, vite, outDir: made });
    take(made);
  } finally {
    process.chdir(workingFolder);
    rmSync(made, { recursive: true, force: true });
  }
}
