import type { Finding } from '../archive/problem-table.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { digestOf } from '../collections/digest.ts';
import { KeptPages } from '../collections/kept-pages.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { handOver } from '../collections/run.ts';
import type { Folders } from './folders.ts';
import { pageFault } from './page-fault.ts';
import type { PageProgram } from './page-program.ts';
import type { SitePlan } from './site-plan.ts';
import type { Advance } from './stages.ts';

export interface PagesOptions {
  reading: ArchiveReading;
  folders: Folders;
  bodies: BodyCache;
  plan: SitePlan;
  out: OutputFolder;
  base: string;
  /** Told how many of the pages that have to be rendered are. */
  advance: Advance;
}

/**
 * Writes every page of the plan's part: Astro renders those that an earlier build has not left just as they are. A page whose own code fails is
 * the owner's to mend and comes back as a finding; any other failure is ours and is thrown.
 */
export async function renderPages(
  options: PagesOptions,
): Promise<{ fault: Finding | null; pages: number; reused: number }> {
  const { reading, folders, bodies, plan, out } = options;
  const { archive } = reading;
  const { site, shown, common, name, part } = plan;
  const kept = () => new KeptPages(bodies.store, out, site.addresses.base, common, shown, part);
  bodies.store.keep(programKey(options));
  const whole = kept();
  if (name !== null && whole.restoreAll(name)) return { fault: null, pages: whole.pages, reused: whole.reused };
  out.clear();
  const pages = kept();
  try {
    const program = await pageProgram(options);
    const { runPageProgram } = await import('./run-page-program.ts');
    const place = { base: site.addresses.base, origin: archive.settings.site };
    const take = (path: string, bytes: Buffer) => pages.take(path, bytes);
    await handOver({ site, bodies, content: folders.content, plan: pages }, () =>
      runPageProgram(program, place, folders.cache, take, options.advance),
    );
    for (const [path, bytes] of program.files) pages.take(path, Buffer.from(bytes, 'base64'));
    if (name !== null) pages.keepAll(name);
    return { fault: null, pages: pages.pages, reused: pages.reused };
  } catch (error) {
    const fault = pageFault(error, archive.pages, folders.content);
    if (!fault) throw error;
    return { fault, pages: 0, reused: 0 };
  }
}

/** The program that an earlier build has left, or a new one. That of owner's pages with code of their own is made every time: what it reads nobody knows. */
async function pageProgram(options: PagesOptions): Promise<PageProgram> {
  const { reading, folders, bodies, out, base } = options;
  const { pages, settings } = reading.archive;
  const ownCode = pages.some((page) => page.body === null);
  const kept = ownCode ? null : bodies.store.read(programKey(options));
  if (kept !== null) return JSON.parse(kept.toString()) as PageProgram;
  // Loaded only now: a build that has a program does not wait for Astro.
  const { astroConfig } = await import('./astro-config.ts');
  const { makePageProgram } = await import('./page-program.ts');
  const made = await makePageProgram(
    {
      ...astroConfig({ folders, pages: () => pages, out: out.root, base, site: settings.site }),
      configFile: false,
      logLevel: 'silent',
      mode: 'production',
    },
    folders.cache,
  );
  if (!ownCode) bodies.store.write(programKey(options), JSON.stringify(made));
  return made;
}

/** The program depends on nothing else, besides the version of this program that every entry of the store is bound to. */
function programKey({ reading, base }: PagesOptions): string {
  return `page program ${digestOf([base, reading.archive.settings.site])}`;
}
