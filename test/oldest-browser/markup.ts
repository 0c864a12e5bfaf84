import type { Identifier } from '@mdn/browser-compat-data';
import { Parser } from 'htmlparser2';
import { entry, since, tables } from './support.ts';

const html = tables.html as Identifier;
const svg = tables.svg as Identifier;

/** Elements and attributes of a page that Chromium `version` does not know, as paths of the tables, each once and sorted. */
export function newMarkup(page: string, version: number): string[] {
  const found = new Set<string>();
  const note = (path: string, feature: Identifier | undefined) => {
    if (since(feature) > version) found.add(path);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      note(`html.elements.${name}`, entry(html, 'elements', name));
      note(`svg.elements.${name}`, entry(svg, 'elements', name));
      for (const [attribute, value] of Object.entries(attributes)) {
        const own = entry(html, 'elements', name, attribute);
        const [path, feature] = own
          ? [`html.elements.${name}.${attribute}`, own]
          : [`html.global_attributes.${attribute}`, entry(html, 'global_attributes', attribute)];
        note(path, feature);
        const word = value.replaceAll('-', '_');
        if (word !== '') note(`${path}.${word}`, entry(feature, word));
      }
    },
  });
  parser.end(page);
  return [...found].sort();
}
