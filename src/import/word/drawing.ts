import type { Image } from 'mdast';
import { pictureName } from './pictures.ts';
import { chosen, type Reading } from './reading.ts';
import { childElements, descendants, textIn, type XmlElement } from './xml.ts';

/** What a drawing shows: pictures, and text boxes as Word writes them. */
export interface Drawing {
  images: Image[];
  boxes: XmlElement[];
}

/** Reads a drawing in its newer or older form. Charts and diagrams are listed, with the words in them. */
export function readDrawing(element: XmlElement, reading: Reading): Drawing {
  const drawing: Drawing = { images: [], boxes: [] };
  const losses = reading.losses.length;
  look(element, '', drawing, reading);
  if (element.name === 'w:object') {
    const program = descendants(element, 'o:OLEObject')[0]?.attributes.ProgID;
    if (program !== undefined) reading.lose('embedded', program);
  }
  const empty = drawing.images.length + drawing.boxes.length === 0 && reading.losses.length === losses;
  if (empty) reading.shapes++;
  return drawing;
}

function look(element: XmlElement, described: string, drawing: Drawing, reading: Reading): void {
  const alt = description(element) ?? described;
  for (const below of childElements(element)) {
    switch (below.name) {
      case 'w:txbxContent':
        drawing.boxes.push(below);
        break;
      case 'mc:AlternateContent':
        for (const choice of chosen(below)) look(choice, alt, drawing, reading);
        break;
      case 'a:blip':
        drawing.images.push(...picture(below.attributes['r:embed'], below.attributes['r:link'], alt, reading));
        break;
      case 'v:imagedata':
        drawing.images.push(
          ...picture(
            below.attributes['r:id'] ?? below.attributes['r:pict'],
            undefined,
            alt || (below.attributes['o:title'] ?? ''),
            reading,
          ),
        );
        break;
      case 'c:chart':
        reading.lose('chart', alt);
        break;
      case 'dgm:relIds':
        reading.lose('diagram', diagramText(below, reading) || alt);
        break;
      default:
        look(below, alt, drawing, reading);
    }
  }
}

/** The author's own description, of the drawing (`wp:docPr` beside it) or of an older shape. */
function description(element: XmlElement): string | undefined {
  const properties = childElements(element).find(({ name }) => name === 'wp:docPr')?.attributes;
  const text = properties ? properties.descr || properties.title : element.attributes.alt;
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

function picture(embedded: string | undefined, linked: string | undefined, alt: string, reading: Reading): Image[] {
  // Older shapes have a place for a picture whether they show one or not.
  if (embedded === undefined && linked === undefined) return [];
  reading.imagesFound++;
  const relation = reading.relation(embedded) ?? reading.relation(linked);
  if (!relation || relation.external) {
    reading.lose('image-missing', [alt, relation?.target ?? ''].filter((part) => part !== '').join(' '));
    return [];
  }
  const name = pictureName(relation.target, alt, reading);
  return name === null ? [] : [{ type: 'image', url: name, alt }];
}

function diagramText(element: XmlElement, reading: Reading): string {
  const part = reading.relation(element.attributes['r:dm'])?.target;
  const data = reading.pack.xml(part);
  return data ? descendants(data, 'a:t').map(textIn).join(' ') : '';
}
