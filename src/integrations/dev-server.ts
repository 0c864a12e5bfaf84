import { resolve, sep } from 'node:path';
import { type AstroIntegration, dev as startAstro } from 'astro';
import {
  type Connect,
  type DevEnvironment,
  type EnvironmentModuleNode,
  isRunnableDevEnvironment,
  type ViteDevServer,
} from 'vite';
import type { ArchiveSettings, OwnerPage } from '../archive/archive.ts';
import type { Finding } from '../archive/problem-table.ts';
import { showRun } from '../collections/run.ts';
import { astroConfig } from './astro-config.ts';
import type { DevArchive, DevView } from './dev-archive.ts';
import { siteFiles } from './dev-files.ts';
import { pageNotices } from './dev-notices.ts';
import { type Folders, projectRoot } from './folders.ts';
import { pagesModuleId } from './virtual-modules.ts';
import { waiting } from './waiting.ts';
import type { FirstReading } from './waiting-page.ts';

export interface DevServerOptions {
  archive: DevArchive;
  /** As they are before the archive has been read: its language, name and look, and where it will be. */
  settings: ArchiveSettings;
  folders: Folders;
  out: string;
  buildCommand: string;
  base: string;
  host: string;
  port: number;
}

export interface DevServer {
  /** The port in use, which is not the one asked for where that was taken. */
  port: number;
  /** Says on every page how many documents of the first view have been read. */
  advanced(done: number, of: number): void;
  /** Says on every page why there is no first view yet. */
  stuck(findings: readonly Finding[]): void;
  /** Shows a view, or another, from now on, in the pages that are open too. */
  show(view: DevView): void;
  close(): Promise<void>;
}

/** Serves pages made as they are asked for; until there is something to {@link DevServer.show}, one that says how far it is. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { archive, settings, folders, out, base, host, port } = options;
  const { store, bodies } = archive;
  const { content } = folders;
  let view: DevView | null = null;
  let vite: ViteDevServer | null = null;
  let reading: FirstReading = { done: 0, of: null };
  let answer: Connect.NextHandleFunction = waiting({ settings, base, reading: () => reading });
  const use = (next: DevView) => {
    view = next;
    answer = siteFiles({ view: () => next, content, out, store, bodies });
    const notices = pageNotices({ ...options, view: next, content });
    showRun({ site: next.site, bodies, content, plan: null, notices });
  };
  const integration: AstroIntegration = {
    name: 'lectern:dev',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ order: 'pre', entrypoint: new URL('./dev-middleware.ts', import.meta.url) }),
      'astro:server:setup': ({ server }) => {
        vite = server;
        server.middlewares.use((request, response, next) => answer(request, response, next));
      },
    },
  };
  // Astro asks the registry for news of itself; an intranet tool asks nobody for anything.
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  const pages = () => view?.site.archive.pages ?? [];
  const config = astroConfig({ folders, pages, out, base, site: settings.site });
  const server = await startAstro({
    ...config,
    integrations: [...(config.integrations ?? []), integration],
    vite: { ...config.vite, server: { ...config.vite?.server, watch: { ignored: isOthers(content, out) } } },
    configFile: false,
    logLevel: 'error',
    server: { host, port },
  });
  return {
    port: server.address.port,
    advanced(done, of) {
      reading = { done, of };
    },
    stuck(findings) {
      reading = { findings };
    },
    show(next) {
      const pagesBefore = codePages(pages());
      use(next);
      if (vite) refresh(vite, pagesBefore !== codePages(pages()));
    },
    close: () => server.stop(),
  };
}

/** Has Astro forget which pages there are, and the browsers ask anew. */
function refresh({ environments }: ViteDevServer, pagesChanged: boolean): void {
  for (const name of ['ssr', 'prerender']) {
    const environment = environments[name];
    if (!environment) continue;
    if (pagesChanged) forgetPages(environment);
    environment.hot.send('astro:content-changed', {});
  }
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Has the list of pages that have code made anew, and with it the modules that use it. */
function forgetPages(environment: DevEnvironment): void {
  const pages = environment.moduleGraph.getModuleById(pagesModuleId);
  if (!pages || !isRunnableDevEnvironment(environment)) return;
  const stale = new Set<EnvironmentModuleNode>();
  environment.moduleGraph.invalidateModule(pages, stale, Date.now(), true);
  const { evaluatedModules } = environment.runner;
  for (const { id } of stale) {
    const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
    if (evaluated) evaluatedModules.invalidateModule(evaluated);
  }
}

/** Names the pages that have code of their own. */
function codePages(pages: readonly OwnerPage[]): string {
  return pages.flatMap((page) => (page.body === null ? page.slug : [])).join(' ');
}

/** What Vite need not watch: what the archive's own watching sees, and what is not a part of the program. */
function isOthers(content: string, out: string): (path: string) => boolean {
  const code = resolve(content, 'pages');
  const others = [resolve(out), ...['dist', 'test', 'bench', 'docs'].map((name) => resolve(projectRoot, name))];
  const within = (path: string, folder: string) => path === folder || path.startsWith(folder + sep);
  return (path) =>
    (within(path, content) && path !== content && !within(path, code)) || others.some((folder) => within(path, folder));
}
