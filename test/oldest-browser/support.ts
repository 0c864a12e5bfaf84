import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';

/** MDN's tables of what browsers know: https://github.com/mdn/browser-compat-data */
export const tables = bcd;

/** The oldest Chromium that reads and browses the site. */
export const oldest = 86;

/**
 * The Chromium that first had the feature, without a flag, a prefix or a part of it missing: `Infinity` where none has, 0 where the
 * tables say nothing of it.
 */
export function since(feature: Identifier | undefined): number {
  const compat: CompatStatement | undefined = feature?.__compat;
  const chrome = compat?.support.chrome;
  if (!chrome) return 0;
  const versions = [chrome]
    .flat()
    .flatMap(({ version_added, version_removed, flags, prefix, alternative_name, partial_implementation }) => {
      if (flags || prefix || alternative_name || partial_implementation || version_removed) return [];
      if (version_added === false || version_added === 'preview' || version_added === null) return [];
      return [Number.parseInt(String(version_added).replace('≤', ''), 10) || 0];
    });
  return versions.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...versions);
}

/** The entry below `from`, name by name; undefined where the tables have none. */
export function entry(from: Identifier | undefined, ...names: string[]): Identifier | undefined {
  return names.reduce<Identifier | undefined>(
    (at, name) => (at && Object.hasOwn(at, name) ? (at[name] as Identifier) : undefined),
    from,
  );
}

/** All entries below `from` that have a name of the tables' own, with their paths, parents first. */
export function* entries(from: Identifier, path = ''): Generator<[path: string, name: string, feature: Identifier]> {
  for (const [name, feature] of Object.entries(from)) {
    if (name === '__compat') continue;
    yield [`${path}.${name}`, name, feature as Identifier];
    yield* entries(feature as Identifier, `${path}.${name}`);
  }
}
