import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import { Addresses } from '../archive/address.ts';

export interface ServeOptions {
  /** Folder with the built site; read afresh at every request, so that a new build shows at once. */
  folder: string;
  /** Path of the site on the server; `/` where it is absent. */
  base?: string;
  /** First port to try; 0 takes any free one. */
  port?: number;
  /** 127.0.0.1 where it is absent: nobody else can reach it. */
  host?: string;
}

export interface Served {
  /** Address of the home page, base included. */
  url: string;
  /** The port in use, which is not the one asked for where that was taken. */
  port: number;
  /** Ends all connections and resolves when the port is free again. */
  close(): Promise<void>;
}

const portsTried = 50;

/** Made for Express, of whose requests and responses it uses what Node's own have. A part of a file stays as it is: its range counts the bytes of the file. */
const compressed = compression({
  filter: (request, response) => response.statusCode !== 206 && compression.filter(request, response),
}) as unknown as (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Serves a built site as a plain web server would: files with ranges and types, `index.html` for folders, `404.html` for the rest;
 * text is compressed for who accepts it.
 * Takes the next free port where one is in use; rejects with the system's error (`EADDRINUSE`, `EACCES`, …) where it cannot listen.
 */
export async function serve({ folder, base = '/', port = 4321, host = '127.0.0.1' }: ServeOptions): Promise<Served> {
  const addresses = new Addresses(base);
  const server = createServer((request, response) =>
    compressed(request, response, () => answer(request, response, folder, addresses.base)),
  );
  const used = await listen(server, port, host);
  return { url: `http://${nameOf(host)}:${used}${addresses.home()}`, port: used, close: () => close(server) };
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + portsTried, 65535);
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port, host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** What a browser on this machine calls the address listened on. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '', query] = splitOnce(request.url ?? '/', '?');
  if (`${path}/` === base) {
    redirect(response, base, query);
    return;
  }
  if (!path.startsWith(base)) {
    void notFound(request, response, folder);
    return;
  }
  // `send` decodes the path, keeps it inside `root`, and knows ranges, types and conditional requests.
  send(request, path.slice(base.length - 1), { root: folder, dotfiles: 'ignore', cacheControl: false })
    .on('headers', () => response.setHeader('Cache-Control', 'no-cache'))
    .on('directory', () => redirect(response, `${path}/`, query))
    .on('error', (error: { status?: number }) => {
      if (error.status === 404) void notFound(request, response, folder);
      else response.writeHead(error.status ?? 500).end();
    })
    .pipe(response);
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** `path` is from the root of this server; two slashes at its start would name another one. */
function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  const location = path.replace(/^\/{2,}/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(301, { Location: location, 'Content-Length': 0 }).end();
}

async function notFound(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('404'));
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}
