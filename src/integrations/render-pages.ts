import type { Finding } from '../archive/problem-table.ts';
import type { BodyCache } from '../collections/body-cache.ts';
import { KeptPages } from '../collections/kept-pages.ts';
import type { OutputFolder } from '../collections/output-folder.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { handOver } from '../collections/run.ts';
import type { Folders } from './folders.ts';
import { pageFault } from './page-fault.ts';
import { runAstro } from './run-astro.ts';
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
  const { reading, folders, bodies, plan, out, base } = options;
  const { archive } = reading;
  const { site, shown, common, name, part } = plan;
  const kept = () => new KeptPages(bodies.store, out, site.addresses.base, common, shown, part);
  const whole = kept();
  if (name !== null && whole.restoreAll(name)) return { fault: null, pages: whole.pages, reused: whole.reused };
  out.clear();
  const pages = kept();
  try {
    const { astroConfig } = await import('./astro-config.ts');
    const { countPages } = await import('./count-pages.ts');
    const config = astroConfig({
      folders,
      pages: () => archive.pages,
      out: out.root,
      base,
      site: archive.settings.site,
    });
    const integrations = [...(config.integrations ?? []), countPages(options.advance)];
    await handOver({ site, bodies, content: folders.content, plan: pages }, () =>
      runAstro(
        { ...config, integrations, configFile: false, logLevel: 'silent', mode: 'production' },
        folders.cache,
        (made) => pages.takeRendered(made, name),
      ),
    );
    return { fault: null, pages: pages.pages, reused: pages.reused };
  } catch (error) {
    const fault = pageFault(error, archive.pages, folders.content);
    if (!fault) throw error;
    return { fault, pages: 0, reused: 0 };
  }
}
