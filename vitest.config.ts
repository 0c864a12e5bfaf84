/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

// Astro's own Vite settings, so that tests can render `.astro` files. The site's configuration is left out (`configFile: false`):
// components are given plain archive objects, and nothing is built or synchronised before a unit test starts.
// Two workers, because the machines that run this have two cores; no module cache on disk, because it misses changes of Astro's settings.
const shared = { extends: true as const };

/** What walks every kind of page, which takes minutes: `npm run test:readers`. */
const walks = ['test/browser/{keyboard,look,search-access,site}.test.ts'];
/** What a page does is waited for; a busy machine may take its time. */
const patient = { expect: { poll: { timeout: 15_000 } }, testTimeout: 120_000, hookTimeout: 300_000 };

export default getViteConfig(
  {
    test: {
      fsModuleCache: false,
      maxWorkers: 2,
      projects: [
        {
          ...shared,
          test: {
            name: 'unit',
            include: ['test/**/*.test.ts'],
            exclude: ['test/{browser,corpora,guide,interrupted,mutations,programme,sites}/**'],
            testTimeout: 30_000,
          },
        },
        {
          ...shared,
          test: {
            name: 'browser',
            include: ['test/browser/**/*.test.ts'],
            exclude: walks,
            ...patient,
          },
        },
        {
          ...shared,
          test: {
            name: 'readers',
            include: walks,
            ...patient,
          },
        },
        {
          ...shared,
          test: {
            name: 'corpora',
            include: ['test/corpora/**/*.test.ts'],
            testTimeout: 600_000,
            hookTimeout: 900_000,
          },
        },
        {
          ...shared,
          test: {
            name: 'guide',
            include: ['test/guide/**/*.test.ts'],
            testTimeout: 300_000,
            hookTimeout: 120_000,
          },
        },
        {
          ...shared,
          test: {
            name: 'interrupted',
            include: ['test/interrupted/**/*.test.ts'],
            testTimeout: 120_000,
          },
        },
        {
          ...shared,
          test: {
            name: 'programme',
            include: ['test/programme/**/*.test.ts'],
            testTimeout: 120_000,
            hookTimeout: 600_000,
          },
        },
        {
          ...shared,
          test: {
            name: 'mutations',
            include: ['test/mutations/**/*.test.ts'],
            testTimeout: 600_000,
          },
        },
      ],
    },
  },
  { configFile: false, devToolbar: { enabled: false } },
);
