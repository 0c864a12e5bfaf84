/** What a PDF says of its pages. */
export interface PdfPlaces {
  pages: number;
  /** By the id that a link in it leads to, the page it is on, from 1. */
  places: ReadonlyMap<string, number>;
}

const nothing: PdfPlaces = { pages: 0, places: new Map() };

/**
 * Reads the pages and the named destinations (ISO 32000-1, 7.7.3 and 12.3.2.3) of a PDF as Chromium writes it: a plain
 * cross-reference table, objects that are not packed, destinations as a dictionary of the catalogue. What is written in
 * another way is not found; no PDF makes it throw.
 */
export function pagesOfPlaces(pdf: Buffer): PdfPlaces {
  const text = pdf.toString('latin1');
  const objects = new Objects(text);
  const catalogue = objects.read(/\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf('trailer')))?.[1]);
  const tree = /\/Pages (\d+) 0 R/.exec(catalogue)?.[1];
  if (tree === undefined) return nothing;
  const pages = leaves(tree, objects, new Set());
  const number = new Map(pages.map((page, index) => [page, index + 1]));
  const places = new Map<string, number>();
  const destinations = objects.read(/\/Dests (\d+) 0 R/.exec(catalogue)?.[1]);
  for (const [, name = '', page = ''] of destinations.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)) {
    const on = number.get(page);
    if (on !== undefined) places.set(plainName(name), on);
  }
  return { pages: pages.length, places };
}

/** The pages below a node of the page tree, in order. */
function leaves(node: string, objects: Objects, seen: Set<string>): string[] {
  if (seen.has(node)) return [];
  seen.add(node);
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects.read(node))?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(kid, objects, seen));
}

/** A name with its `#xx` undone (7.3.5). */
function plainName(name: string): string {
  const bytes = name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** Objects by number, found by the cross-reference table at the end. */
class Objects {
  private readonly text: string;
  private readonly offsets = new Map<string, number>();

  constructor(text: string) {
    this.text = text;
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
    const table = /^xref\s+(\d+) (\d+)\s+/.exec(text.slice(start, start + 100));
    if (!table) return;
    const [head, first, count] = table;
    for (let index = 0; index < Number(count); index += 1) {
      const line = text.slice(start + head.length + index * 20, start + head.length + (index + 1) * 20);
      if (line[17] === 'n') this.offsets.set(String(Number(first) + index), Number(line.slice(0, 10)));
    }
  }

  /** The text of an object that is no stream; empty where there is none. */
  read(number: string | undefined): string {
    const from = number === undefined ? undefined : this.offsets.get(number);
    return from === undefined ? '' : this.text.slice(from, this.text.indexOf('endobj', from));
  }
}
