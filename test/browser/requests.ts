import type { BrowserContext, Page } from 'playwright-core';

/** One request as it went out, and what came back. */
export interface RecordedRequest {
  url: string;
  /** `document`, `script`, `stylesheet`, `font`, `image`, `fetch`, … */
  kind: string;
  /** Null where no answer came (`failure` says why) or none has come yet. */
  status: number | null;
  failure: string | null;
}

/**
 * Records every request of a page, or of all pages of a context, from now on; the list grows as they go out.
 * Ask for it before the first `goto`.
 */
export function recordRequests(source: Page | BrowserContext): RecordedRequest[] {
  const records: RecordedRequest[] = [];
  const recordOf = new WeakMap<object, RecordedRequest>();
  const events = source as Pick<Page, 'on'>;
  events.on('request', (request) => {
    const record: RecordedRequest = { url: request.url(), kind: request.resourceType(), status: null, failure: null };
    recordOf.set(request, record);
    records.push(record);
  });
  events.on('response', (response) => {
    const record = recordOf.get(response.request());
    if (record) record.status = response.status();
  });
  events.on('requestfailed', (request) => {
    const record = recordOf.get(request);
    if (record) record.failure = request.failure()?.errorText ?? 'failed';
  });
  return records;
}

/** Those that left the site: another host, or an address outside `siteUrl` (base included). `data:` and `blob:` go nowhere. */
export function requestsElsewhere(records: readonly RecordedRequest[], siteUrl: string): RecordedRequest[] {
  return records.filter(({ url }) => !url.startsWith(siteUrl) && !url.startsWith('data:') && !url.startsWith('blob:'));
}

/** Those that got no good answer. */
export function requestsInVain(records: readonly RecordedRequest[]): RecordedRequest[] {
  return records.filter(({ status, failure }) => failure !== null || (status !== null && status >= 400));
}
