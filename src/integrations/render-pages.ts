import { rmSync } from 'node:fs';
import type { Finding } from '../archive/problem-table.ts';
import { bodiesOf } from '../checks/bodies.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { digestOf } from '../collections/digest.ts';
import { readText } from '../collections/folder.ts';
import { KeptPages } from '../collections/kept-pages.ts';
import type { Folders } from '../collections/loader.ts';
import { makeSite } from '../collections/make-site.ts';
import { OutputFolder } from '../collections/output-folder.ts';
import { ShownOnPages } from '../collections/page-plan.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { handOver } from '../collections/run.ts';
import { astroConfig } from './astro-config.ts';
import { pageFault } from './page-fault.ts';
import { runAstro } from './run-astro.ts';

export interface PagesOptions {
  reading: ArchiveReading;
  folders: Folders;
  bodies: BodyCache;
  /** Folder to build into. */
  out: string;
  base: string;
}

/**
 * Writes every page: Astro renders those that an earlier build has not left just as they are. A page whose own code fails is
 * the owner's to mend and comes back as a finding; any other failure is ours and is thrown.
 */
export async function renderPages(options: PagesOptions): Promise<{ fault: Finding | null; reused: number }> {
  const { reading, folders, bodies, out, base } = options;
  const { archive } = reading;
  const site = makeSite(archive, base);
  const shown = new ShownOnPages(site);
  await shown.look(new Map(bodiesOf(reading).map(({ file, body }) => [file, body])), reading.folder.root);
  const common = commonDigest(reading, base);
  const plan = () => new KeptPages(bodies.store, new OutputFolder(out), site.addresses.base, common, shown);
  const name = digestOf([common, archive.documents, archive.pages, shown.all()]);
  // What an owner's page of full MDX shows, only its own code knows.
  const ownCode = archive.pages.some((page) => page.body === null);
  const whole = plan();
  if (!ownCode && whole.restoreAll(name)) return { fault: null, reused: whole.reused };
  rmSync(out, { recursive: true, force: true });
  const pages = plan();
  try {
    const config = astroConfig({ folders, pages: archive.pages, out, base, site: archive.settings.site });
    await handOver({ site, bodies, plan: pages }, () =>
      runAstro({ ...config, configFile: false, logLevel: 'silent', mode: 'production' }, folders.cache, (made) =>
        pages.takeRendered(made, name),
      ),
    );
    return { fault: null, reused: pages.reused };
  } catch (error) {
    const fault = pageFault(error, archive.pages, folders.content);
    if (!fault) throw error;
    return { fault, reused: 0 };
  }
}

/** Of all that every page may show; the code of an owner's page may bring styles that change how others are bundled. */
function commonDigest({ archive, folder }: ArchiveReading, base: string): string {
  const { settings, regions, themes, series, pages } = archive;
  const code = pages.some((page) => page.body === null)
    ? folder.files.filter((file) => file.startsWith('pages/')).map((file) => [file, readText(folder.root, file)])
    : [];
  const menu = pages.map(({ slug, title, menu: place, file }) => [slug, title, place, file]);
  return digestOf([base, settings, regions.all, themes, series, menu, code]);
}
