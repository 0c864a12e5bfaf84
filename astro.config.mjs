import { defineConfig } from 'astro/config';
import { astroConfig } from './src/integrations/astro-config.ts';
import { foldersFor } from './src/integrations/folders.ts';

// For Astro's own tools (`astro check`, editors); `lectern` passes the same configuration with its own folders.
export default defineConfig(
  /** @type {any} */ (
    astroConfig({ folders: foldersFor('content'), pages: () => [], out: 'dist', base: '/', site: null })
  ),
);
