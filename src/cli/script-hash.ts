import { createHash } from 'node:crypto';
import { dispatchScript } from '../search/browser/dispatch.ts';

/** The one inline script of a site's pages, as a Content-Security-Policy names it. */
export function scriptHash(base: string): string {
  return `sha256-${createHash('sha256').update(dispatchScript(base)).digest('base64')}`;
}
