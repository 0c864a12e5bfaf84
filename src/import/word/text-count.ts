import { countCharacters } from '../clean-text.ts';
import { childElements, textIn, type XmlElement } from './xml.ts';

const struck = new Set(['w:del', 'w:moveFrom']);

/**
 * Characters that stand in the text of a part, deleted ones left out: a count of its own, which knows nothing of how
 * the text is read, so that what is lost on the way shows.
 */
export function charactersOf(part: XmlElement | null): number {
  const texts: string[] = [];
  if (part) collect(part, texts);
  return countCharacters(texts.join(''));
}

function collect(element: XmlElement, texts: string[]): void {
  for (const below of childElements(element)) {
    if (below.name === 'w:t' || below.name === 'm:t') texts.push(textIn(below));
    else if (below.name === 'mc:AlternateContent') {
      const choice = childElements(below, 'mc:Choice')[0] ?? childElements(below, 'mc:Fallback')[0];
      if (choice) collect(choice, texts);
    } else if (!struck.has(below.name) && !isDeletedRow(below)) collect(below, texts);
  }
}

function isDeletedRow(element: XmlElement): boolean {
  const properties = childElements(element, element.name === 'w:tr' ? 'w:trPr' : 'w:tcPr')[0];
  const mark = element.name === 'w:tr' ? 'w:del' : 'w:cellDel';
  return (element.name === 'w:tr' || element.name === 'w:tc') && childElements(properties, mark).length > 0;
}
