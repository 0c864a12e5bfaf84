import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../src/cli/serve.ts';

let parent: string;
let site: Served;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'lectern-serve-'));
  const folder = join(parent, 'dist');
  const files = {
    'dist/index.html': 'home',
    'dist/404.html': '没有这一页',
    'dist/lectures/a/index.html': 'lecture',
    'dist/files/a/R&D, 100%（稿）.txt': '原稿',
    'dist/files/a/talk.mdx': '# a',
    'dist/recording.mp3': '0123456789',
    'dist/search/engine.js': 'export {}',
    'dist/search/wasm.wasm': 'w',
    'dist/search/x.pf_index': 'i',
    'dist/.secret': 'secret',
    'dist/long.txt': '讲稿'.repeat(1000),
    'dist-private/secret.txt': 'secret',
    'secret.txt': 'secret',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(parent, path, '..'), { recursive: true });
    await writeFile(join(parent, path), text);
  }
  site = await serve({ folder, base: '/archive/', port: 0 });
});

afterAll(async () => {
  await site?.close();
  await rm(parent, { recursive: true, force: true });
});

/** Sends the path as it is: `fetch` would tidy `..` away before it left. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = request({ port: site.port, host: '127.0.0.1', path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() }),
      );
    });
    sent.on('error', reject).end();
  });
}

describe('serve', () => {
  test('names its address with the base', () => {
    expect(site.url).toBe(`http://127.0.0.1:${site.port}/archive/`);
  });

  test.each([
    ['/archive/', 'home', 'text/html; charset=utf-8'],
    ['/archive/?q=1', 'home', 'text/html; charset=utf-8'],
    ['/archive/lectures/a/', 'lecture', 'text/html; charset=utf-8'],
    ['/archive/files/a/R%26D%2C%20100%25%EF%BC%88%E7%A8%BF%EF%BC%89.txt', '原稿', 'text/plain; charset=utf-8'],
    ['/archive/files/a/talk.mdx', '# a', 'text/mdx; charset=utf-8'],
    ['/archive/recording.mp3', '0123456789', 'audio/mpeg'],
    ['/archive/search/engine.js', 'export {}', 'text/javascript; charset=utf-8'],
    ['/archive/search/wasm.wasm', 'w', 'application/wasm'],
    ['/archive/search/x.pf_index', 'i', 'application/octet-stream'],
  ])('%s is %j as %s', async (path, body, type) => {
    const answer = await ask(path);
    expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([200, body, type]);
  });

  test('compresses text for who accepts it, and no part of a file, whose range counts the bytes of the file', async () => {
    const accepted = { 'accept-encoding': 'gzip' };
    const whole = await ask('/archive/long.txt', accepted);
    expect([whole.headers['content-encoding'], whole.headers.vary]).toEqual(['gzip', 'Accept-Encoding']);
    expect(whole.body.length).toBeLessThan(200);
    const part = await ask('/archive/long.txt', { ...accepted, range: 'bytes=0-2999' });
    expect([part.status, part.headers['content-encoding'], part.body.length]).toEqual([206, undefined, 1000]);
    expect((await ask('/archive/long.txt')).body).toBe('讲稿'.repeat(1000));
  });

  test.each([
    ['/archive', '/archive/'],
    ['/archive?q=1', '/archive/?q=1'],
    ['/archive/lectures/a', '/archive/lectures/a/'],
    ['/archive/lectures/a?t=1', '/archive/lectures/a/?t=1'],
  ])('%s leads to %s', async (path, location) => {
    const answer = await ask(path);
    expect([answer.status, answer.headers.location]).toEqual([301, location]);
  });

  test.each(['/', '/index.html', '/archive/none/', '/archive/.secret', '/archivex/', '/archive/search/nothing.js'])(
    '%s is not there, and the page of the site says so',
    async (path) => {
      const answer = await ask(path);
      expect([answer.status, answer.body, answer.headers['content-type']]).toEqual([
        404,
        '没有这一页',
        'text/html; charset=utf-8',
      ]);
    },
  );

  test.each([
    '/archive/../secret.txt',
    '/archive/%2e%2e/secret.txt',
    '/archive/..%2fsecret.txt',
    '/archive/..%2fdist-private%2fsecret.txt',
    '/archive/lectures/../../secret.txt',
    '/archive/..\\secret.txt',
    '/archive//../../secret.txt',
    '/archive/%00',
    '/archive/%',
    '/archive/\\..\\..\\secret.txt',
    'http://127.0.0.1/archive/../secret.txt',
  ])('%s gives nothing away', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain('secret');
  });

  test('sends the part of a recording that is asked for', async () => {
    const answer = await ask('/archive/recording.mp3', { Range: 'bytes=2-4' });
    expect([answer.status, answer.body, answer.headers['content-range']]).toEqual([206, '234', 'bytes 2-4/10']);
    expect((await ask('/archive/recording.mp3', { Range: 'bytes=-3' })).body).toBe('789');
    expect((await ask('/archive/recording.mp3', { Range: 'bytes=90-' })).status).toBe(416);
  });

  test('sends nothing again that the browser still has', async () => {
    const { headers } = await ask('/archive/');
    expect(headers['cache-control']).toBe('no-cache');
    expect((await ask('/archive/', { 'If-None-Match': String(headers.etag) })).status).toBe(304);
  });

  test('answers HEAD without a body and refuses to be written to', async () => {
    const head = await ask('/archive/', {}, 'HEAD');
    expect([head.status, head.body, head.headers['content-length']]).toEqual([200, '', '4']);
    expect((await ask('/archive/', {}, 'POST')).status).toBe(405);
  });

  test('takes another port where one is in use', async () => {
    const other = await serve({ folder: join(parent, 'dist'), port: site.port });
    expect(other.port).toBeGreaterThan(site.port);
    expect(other.url).toBe(`http://127.0.0.1:${other.port}/`);
    await other.close();
  });
});
