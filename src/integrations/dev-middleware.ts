import type { MiddlewareHandler } from 'astro';
import { currentRun } from '../collections/run.ts';

/** Under `dev`, puts on each page what there is to say about it. A page whose making fails says so itself: the server goes on. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const { notices } = currentRun();
  if (!notices) return next();
  const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
  try {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const page = await response.text();
    const notice = notices.on(url.pathname);
    const end = page.lastIndexOf('</body>');
    const shown = end === -1 ? page + notice : page.slice(0, end) + notice + page.slice(end);
    return new Response(shown, { status: response.status, headers });
  } catch (error) {
    return new Response(notices.instead(url.pathname, error), { status: 500, headers });
  }
};
