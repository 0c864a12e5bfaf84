import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** A server of its own origin. */
export interface Origin {
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' };

/** Serves a folder below `base` with headers of one's choosing, as an intranet's own server would be set up to. */
export async function serveWithHeaders(folder: string, base: string, headers: Record<string, string>): Promise<Origin> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const content = path.startsWith(base)
      ? await readFile(join(folder, path.slice(base.length))).catch(() => null)
      : null;
    const type = types[extname(path)] ?? 'application/octet-stream';
    response.writeHead(content === null ? 404 : 200, { 'content-type': type, ...headers }).end(content ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
