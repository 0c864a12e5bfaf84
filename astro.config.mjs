import { defineConfig } from 'astro/config';
import { astroConfig, foldersFor } from './src/integrations/astro-config.ts';

// For Astro's own tools (`astro check`, editors); `lectern` passes the same configuration with its own folders.
export default defineConfig(
  /** @type {any} */ (astroConfig({ folders: foldersFor('content'), pages: [], out: 'dist', base: '/', site: null })),
);
