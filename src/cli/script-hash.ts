import { createHash } from 'node:crypto';
import { keepFragmentScript } from '../layouts/keep-fragment.ts';
import { dispatchScript } from '../search/browser/dispatch.ts';

/** The inline scripts of a site, as the `script-src` of a Content-Security-Policy names them: that of its pages, and that of moved ones. */
export function scriptHashes(base: string): string {
  return [dispatchScript(base), keepFragmentScript]
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    .join(' ');
}
