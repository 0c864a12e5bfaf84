import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
import { builtSite } from './built-site.ts';
import { launch } from './launch.ts';

/** What tests that several files share are declared with: the `test` of the file, which may have fixtures of its own besides. */
export type SiteTest = Pick<ReturnType<typeof siteTest>, 'for'>;

/**
 * A `test` whose tests are given one `site` and one `browser`, made once for the whole file before its first test, and gone after the last.
 * @param content an archive's folder, from the project's, or what writes an archive into the empty folder that it is given
 * @param base what the site is built and served under
 */
export function siteTest(content: string | ((folder: string) => void | Promise<void>), base = '/archive/') {
  const extended = test
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures another needs.
    .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
      const browser = await launch();
      onCleanup(() => browser.close());
      return browser;
    })
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures another needs.
    .extend('content', { scope: 'file' }, async ({}, { onCleanup }) => {
      if (typeof content === 'string') return content;
      const folder = await realpath(await mkdtemp(join(tmpdir(), 'lectern-content-')));
      onCleanup(() => rm(folder, { recursive: true, force: true }));
      await content(folder);
      return folder;
    })
    .extend('site', { scope: 'file' }, async ({ content: folder }, { onCleanup }) => {
      const site = await builtSite(folder, base);
      onCleanup(() => site.close());
      return site;
    });
  // Here, where hooks have their time: a build is no part of the first test's.
  extended.beforeAll(({ browser: _browser, site: _site }) => {});
  return extended;
}
