import { type Served, serve } from '../../src/cli/serve.ts';

/** Serves a built site under `base` on a free port of this machine, as `lectern preview` does. The caller closes it. */
export function serveSite(folder: string, base = '/'): Promise<Served> {
  return serve({ folder, base, port: 0 });
}
