import { child, childElements, textIn, type XmlElement } from './xml.ts';

/** An equation as one line of text: `x=(a+b)/2`, every sign of it kept in order. */
export function equationText(element: XmlElement): string {
  return childElements(element).map(partText).join('');
}

function partText(element: XmlElement): string {
  const part = (name: string) => equationText(child(element, name) ?? empty);
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textIn(element);
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`;
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`;
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`;
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`;
    case 'm:rad':
      return `${part('m:deg')}√${grouped(part('m:e'))}`;
    case 'm:nary':
      return `${property(element, 'm:naryPr', 'm:chr') ?? '∫'}${limit('_', part('m:sub'))}${limit('^', part('m:sup'))}${grouped(part('m:e'))}`;
    case 'm:d': {
      const begin = property(element, 'm:dPr', 'm:begChr') ?? '(';
      const end = property(element, 'm:dPr', 'm:endChr') ?? ')';
      return `${begin}${childElements(element, 'm:e').map(equationText).join(',')}${end}`;
    }
    case 'm:m':
      return `[${childElements(element, 'm:mr')
        .map((row) => childElements(row, 'm:e').map(equationText).join(' '))
        .join('; ')}]`;
    case 'm:eqArr':
      return childElements(element, 'm:e').map(equationText).join('; ');
    case 'w:del':
      return '';
    default:
      return equationText(element);
  }
}

const empty: XmlElement = { name: '', attributes: {}, children: [] };

/** One sign needs no brackets. */
function grouped(text: string): string {
  return /^[\p{L}\p{N}]*$/u.test(text) ? text : `(${text})`;
}

function limit(sign: string, text: string): string {
  return text === '' ? '' : sign + grouped(text);
}

function property(element: XmlElement, properties: string, name: string): string | undefined {
  return child(element, properties, name)?.attributes['m:val'];
}
