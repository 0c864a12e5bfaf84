import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { compiledFolder } from './folders.ts';
import type { PageProgram } from './page-program.ts';
import { placeProgram } from './program-folder.ts';
import type { Advance } from './stages.ts';

/** A page, or another file, as it was rendered. */
export type TakePage = (path: string, bytes: Buffer) => void;

/** What the first module of a program gives, as far as it is used here. */
interface ProgramApp {
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
}

/** Pages rendered between two looks at what else is waiting: processes that end, lines of progress. */
const inOneGo = 8;

/**
 * Renders every page that the program's routes name, and gives each to `take` under its path in the site. Does for a page
 * what `astro build` does, but for looking for its folder and its file each time. A failure carries the route as its `id`.
 */
export async function runPageProgram(
  program: PageProgram,
  site: { base: string; origin: string | null },
  cache: string,
  take: TakePage,
  advance: Advance,
): Promise<void> {
  const app = await load(program, placeProgram(program, cache, compiledFolder));
  const routes = await routesOf(app);
  let done = 0;
  advance(done, routes.size);
  for (const [path, route] of routes) {
    const bytes = await render(app, route, new URL(`${site.base}${path}`, site.origin ?? 'http://localhost'));
    if (bytes !== null) take(fileOf(path, route), bytes);
    done += 1;
    if (done % inOneGo === 0) await setImmediate();
    advance(done, routes.size);
  }
}

async function load({ entry, styles }: PageProgram, folder: string): Promise<ProgramApp> {
  const { app } = (await import(pathToFileURL(join(folder, entry)).href)) as { app: ProgramApp };
  app.setInternals({ pagesByKeys: new Map(styles.map(([route, own]) => [route, { styles: own }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  return app;
}

/** By address from the root of the site, each once: of two routes that make one page the first does, as in `astro build`. */
async function routesOf(app: ProgramApp): Promise<Map<string, RouteData>> {
  const routes = new Map<string, RouteData>();
  for (const { pathname, route } of await new StaticPaths(app as never).getAll()) {
    const path = pathname.replace(/^\/|\/$/g, '');
    const address = route.type === 'endpoint' || path === '' ? path : `${path}/`;
    if (!routes.has(address)) routes.set(address, route);
  }
  return routes;
}

function fileOf(address: string, { type }: RouteData): string {
  if (type === 'endpoint') return address;
  return address === '404/' ? '404.html' : `${address}index.html`;
}

/** Null where there is nothing to write: an endpoint may say that the archive has no such file. */
async function render(app: ProgramApp, route: RouteData, url: URL): Promise<Buffer | null> {
  try {
    const response = await app.render(new Request(url), { routeData: route });
    return response.body === null ? null : Buffer.from(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Error) Object.assign(error, { id: (error as { id?: string }).id ?? route.component });
    throw error;
  }
}
