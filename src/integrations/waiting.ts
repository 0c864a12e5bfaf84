import type { Connect } from 'vite';
import type { ArchiveSettings } from '../archive/archive.ts';
import { messagesFor } from '../archive/messages.ts';
import { type FirstReading, waitingPage, waitingScript, waitingStyles } from './waiting-page.ts';

export interface WaitingOptions {
  settings: ArchiveSettings;
  base: string;
  /** Asked anew for every request. */
  reading: () => FirstReading;
}

/**
 * Answers all that is asked for below the base before the archive has been read: a page by one that says how far the reading
 * is, a file by a line of text. Both are status 503, kept by nobody, so that nothing takes them for what was asked for.
 */
export function waiting({ settings, base, reading }: WaitingOptions): Connect.NextHandleFunction {
  const styles = waitingStyles(settings);
  return ({ originalUrl = '', headers }: Connect.IncomingMessage, response, next) => {
    // Whole: from `url` the base has been taken off.
    const path = originalUrl.replace(/[?#].*$/, '');
    // Besides the script of that page, what is beside the base is the program's, too: it says that nothing is there.
    if (!path.startsWith(base) || path === base + waitingScript) {
      next();
      return;
    }
    const isPage = wantsPage(headers.accept, path);
    response.writeHead(503, {
      'Content-Type': `text/${isPage ? 'html' : 'plain'}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'Retry-After': '1',
    });
    response.end(
      isPage ? waitingPage(reading(), settings, base, styles) : `${messagesFor(settings.locale).waiting.notYet}\n`,
    );
  };
}

/** Browsers say so of the address in their window; programs that take anything are given what stands there. */
function wantsPage(accept: string | undefined, path: string): boolean {
  return accept?.includes('text/html') === true || ((accept ?? '*/*').includes('*/*') && path.endsWith('/'));
}
