import { resolve, sep } from 'node:path';
import { type AstroIntegration, dev as startAstro } from 'astro';
import { type DevEnvironment, type EnvironmentModuleNode, isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { showRun } from '../collections/run.ts';
import { astroConfig } from './astro-config.ts';
import type { DevArchive, DevView } from './dev-archive.ts';
import { siteFiles } from './dev-files.ts';
import { pageNotices } from './dev-notices.ts';
import { type Folders, projectRoot } from './folders.ts';
import { pagesModuleId } from './virtual-modules.ts';

export interface DevServerOptions {
  archive: DevArchive;
  first: DevView;
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
  /** Shows another view from now on, in the pages that are open too. */
  show(view: DevView): void;
  close(): Promise<void>;
}

/** Serves pages made as they are asked for. */
export async function startDevServer(options: DevServerOptions): Promise<DevServer> {
  const { archive, folders, out, base, host, port } = options;
  let view = options.first;
  let vite: ViteDevServer | null = null;
  const use = (next: DevView) => {
    view = next;
    const notices = pageNotices({ ...options, view, content: folders.content });
    showRun({ site: view.site, bodies: archive.bodies, content: folders.content, plan: null, notices });
  };
  use(view);
  const files = siteFiles({
    view: () => view,
    content: folders.content,
    out,
    store: archive.store,
    bodies: archive.bodies,
  });
  const integration: AstroIntegration = {
    name: 'lectern:dev',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ order: 'pre', entrypoint: new URL('./dev-middleware.ts', import.meta.url) }),
      'astro:server:setup': ({ server }) => {
        vite = server;
        server.middlewares.use(files);
      },
    },
  };
  // Astro asks the registry for news of itself; an intranet tool asks nobody for anything.
  process.env.ASTRO_DISABLE_UPDATE_CHECK = 'true';
  const { site } = view.site.archive.settings;
  const config = astroConfig({ folders, pages: () => view.site.archive.pages, out, base, site });
  const server = await startAstro({
    ...config,
    integrations: [...(config.integrations ?? []), integration],
    vite: { ...config.vite, server: { ...config.vite?.server, watch: { ignored: isOthers(folders.content, out) } } },
    configFile: false,
    logLevel: 'error',
    server: { host, port },
  });
  return {
    port: server.address.port,
    show(next) {
      const pagesBefore = codePages(view);
      use(next);
      if (vite) refresh(vite, pagesBefore !== codePages(next));
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
function codePages({ site }: DevView): string {
  return site.archive.pages.flatMap((page) => (page.body === null ? page.slug : [])).join(' ');
}

/** What Vite need not watch: what the archive's own watching sees, and what is not a part of the program. */
function isOthers(content: string, out: string): (path: string) => boolean {
  const code = resolve(content, 'pages');
  const others = [resolve(out), ...['dist', 'test', 'bench', 'docs'].map((name) => resolve(projectRoot, name))];
  const within = (path: string, folder: string) => path === folder || path.startsWith(folder + sep);
  return (path) =>
    (within(path, content) && path !== content && !within(path, code)) || others.some((folder) => within(path, folder));
}
