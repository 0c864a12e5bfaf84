import type { Identifier } from '@mdn/browser-compat-data';
import { type CssNode, find, parse, walk } from 'css-tree';
import { entries, entry, since, tables } from './support.ts';

const css = tables.css as Identifier;
/** Functions and units of all types of values, by name; a name that several types have counts from the first of them. */
const typeFeatures = new Map<string, [path: string, feature: Identifier]>();
for (const [path, name, feature] of entries(entry(css, 'types') ?? {}, 'css.types')) {
  const known = typeFeatures.get(name);
  if (feature.__compat && (!known || since(feature) < since(known[1]))) typeFeatures.set(name, [path, feature]);
}
/** Units that the tables have under another name. */
const unitGroups: Record<string, string> = {
  d: 'viewport_percentage_units_dynamic',
  s: 'viewport_percentage_units_small',
  l: 'viewport_percentage_units_large',
};

/**
 * What a style sheet uses that Chromium `version` does not know, as paths of the tables, each once and sorted. What stands under
 * `@supports` is asked for and not counted; properties with a vendor's prefix are no concern of others.
 */
export function newStyles(sheet: string, version: number): string[] {
  const found = new Set<string>();
  const note = (path: string, feature: Identifier | undefined) => {
    if (since(feature) > version) found.add(path);
  };
  const tree = parse(sheet, { parseCustomProperty: true });
  walk(tree, {
    visit: 'Declaration',
    enter(node) {
      if (node.property.startsWith('-') && !node.property.startsWith('--')) return;
      if (asked(this.atrule)) return;
      const path = `css.properties.${node.property}`;
      const property = entry(css, 'properties', node.property);
      if (!node.property.startsWith('--')) note(path, property);
      walk(node.value, (value) => {
        const name = nameOf(value);
        if (name === null) return;
        note(`${path}.${name}`, entry(property, name));
        if (value.type === 'Identifier') return;
        const [typePath, feature] = typeFeatures.get(name) ?? [];
        if (typePath && !entry(property, name)) note(typePath, feature);
      });
    },
  });
  walk(tree, function (node) {
    if (asked(this.atrule)) return;
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector')
      note(`css.selectors.${node.name}`, entry(css, 'selectors', node.name));
    if (node.type === 'NestingSelector') note('css.selectors.nesting', entry(css, 'selectors', 'nesting'));
    if (node.type === 'Atrule') {
      const path = `css.at-rules.${node.name}`;
      note(path, entry(css, 'at-rules', node.name));
      if (node.prelude)
        walk(node.prelude, (part) => {
          if (part.type === 'Feature') note(`${path}.${part.name}`, entry(css, 'at-rules', node.name, part.name));
          if (part.type === 'FeatureRange')
            note(`${path}.range_syntax`, entry(css, 'at-rules', node.name, 'range_syntax'));
        });
    }
  });
  // A rule inside a rule without `&`: the parser leaves it as it is written.
  const nested = find(
    tree,
    (node) => node.type === 'Block' && node.children.some((inner) => inner.type === 'Raw' && inner.value.includes('{')),
  );
  if (nested) note('css.selectors.nesting', entry(css, 'selectors', 'nesting'));
  return [...found].sort();
}

function asked(atrule: CssNode | null): boolean {
  return atrule?.type === 'Atrule' && atrule.name === 'supports';
}

function nameOf(value: CssNode): string | null {
  if (value.type === 'Identifier' || value.type === 'Function') return value.name;
  if (value.type !== 'Dimension') return null;
  const [, size] = /^([dsl])v(?:[hwib]|min|max)$/.exec(value.unit) ?? [];
  return size === undefined ? value.unit : (unitGroups[size] ?? null);
}
