import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The search index of the last build, as far as `dev` can use it. */
export type LastIndex = { kind: 'none' } | { kind: 'built'; at: Date } | { kind: 'other-base'; base: string };

/** Looks at a site that was built before: whether it can be searched from pages under `base`. */
export function lastIndex(out: string, base: string): LastIndex {
  try {
    const at = statSync(join(out, 'search/manifest.json')).mtime;
    const builtFor = baseOf(join(out, 'catalog.json'));
    return builtFor === null || builtFor === base ? { kind: 'built', at } : { kind: 'other-base', base: builtFor };
  } catch {
    return { kind: 'none' };
  }
}

/** The base that a site was built for, from the first address in its catalogue; null where that has none. */
function baseOf(catalogue: string): string | null {
  const { documents } = JSON.parse(readFileSync(catalogue, 'utf8')) as { documents: { url: string }[] };
  return /^(.*\/)(?:lectures|cases)\/[^/]+\/$/.exec(documents[0]?.url ?? '')?.[1] ?? null;
}
