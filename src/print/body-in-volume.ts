import type { Element, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';

/** What a body has to know of the volume it stands in. */
export interface VolumePlace {
  /** Id of the body's document. */
  id: string;
  /** How much deeper the body's headings stand than on the page. */
  deeper: number;
  /** Id of the document in the volume that an address of the site leads to; undefined where it is not in it. */
  documentAt(address: string): string | undefined;
  /** The address in full of something on the site; null where the archive has none. */
  published(address: string): string | null;
  /** A picture of the site as a `data:` address. */
  picture(address: string): Promise<string>;
}

/**
 * The `id` of a block inside a volume: a point, which no id of a document has, keeps the anchors of `a` apart from those of
 * `a-p1` and from the documents themselves.
 */
export function anchorIn(id: string, anchor: string): string {
  return `${id}.${anchor}`;
}

/**
 * The body of a document's page as it stands in a volume: anchors made unique, links inside the volume leading inside, others to
 * the published site or nowhere, pictures in the file itself, blocks bearing their numbers as `data-anchor`.
 */
export async function bodyInVolume(html: string, place: VolumePlace): Promise<string> {
  const tree: Root = fromHtml(html, { fragment: true });
  const pictures: Promise<void>[] = [];
  const visit = (node: RootContent) => {
    if (node.type !== 'element') return;
    if (node.tagName === 'picture') pictures.push(asImage(node, place));
    else for (const child of node.children) visit(child);
    number(node);
    rename(node, place.id);
    quieten(node);
    if (node.tagName === 'a') lead(node, place);
    const depth = /^h([1-6])$/.exec(node.tagName)?.[1];
    if (depth !== undefined) node.tagName = `h${Math.min(6, Number(depth) + place.deeper)}`;
  };
  for (const child of tree.children) visit(child);
  await Promise.all(pictures);
  return toHtml(tree);
}

/** The number of a row stands before its first cell: a row has no room of its own. */
function number(node: Element): void {
  const { id } = node.properties;
  if (typeof id !== 'string' || !/^p\d+$/.test(id)) return;
  const bearer = node.tagName === 'tr' ? node.children.find((child) => child.type === 'element') : node;
  if (bearer) bearer.properties.dataAnchor = id;
}

/** Properties that name other elements of the page. */
const naming = ['id', 'ariaLabelledBy', 'ariaDescribedBy'] as const;

function rename({ properties }: Element, id: string): void {
  for (const name of naming) {
    const value = properties[name];
    const names = (Array.isArray(value) ? value.join(' ') : String(value ?? ''))
      .split(/\s+/)
      .filter((one) => one !== '');
    if (names.length > 0) Object.assign(properties, { [name]: names.map((one) => anchorIn(id, one)).join(' ') });
  }
}

/** What tells the parts of one page apart would name the same parts of each document alike. */
function quieten({ tagName, properties }: Element): void {
  const { role, ariaLabel } = properties;
  if (tagName === 'a' || (role !== 'region' && role !== 'doc-endnotes')) return;
  if (role === 'doc-endnotes') properties.dataLabel = ariaLabel;
  for (const name of ['role', 'ariaLabel', 'tabIndex']) delete properties[name];
}

function lead(link: Element, place: VolumePlace): void {
  const href = String(link.properties.href ?? '');
  delete link.properties.dataScript;
  if (href.startsWith('#')) {
    link.properties.href = `#${encodeURIComponent(anchorIn(place.id, decodeURIComponent(href.slice(1))))}`;
    return;
  }
  if (link.properties.className?.toString() === 'measure-mark') {
    spellOut(link);
    return;
  }
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) {
    // An address that is written out already is not printed twice.
    if (textOf(link) !== href) link.properties.dataAddress = href.replace(/^mailto:/i, '');
    return;
  }
  const [address = '', anchor] = href.split('#');
  const inside = place.documentAt(address);
  if (inside !== undefined) {
    const target = anchor === undefined ? inside : anchorIn(inside, decodeURIComponent(anchor));
    link.properties.href = `#${encodeURIComponent(target)}`;
    return;
  }
  const published = place.published(href);
  if (published === null) {
    link.tagName = 'span';
    delete link.properties.href;
    delete link.properties.ariaLabel;
  } else {
    link.properties.href = published;
  }
}

/** The head of a measure is a link without text on the page; on paper it is a line of text. */
function spellOut(mark: Element): void {
  const { dataLabel, dataFacts, lang } = mark.properties;
  mark.tagName = 'p';
  mark.properties = { className: ['measure-line'], lang };
  mark.children = [
    { type: 'element', tagName: 'b', properties: {}, children: [{ type: 'text', value: String(dataLabel) }] },
    { type: 'text', value: ` ${String(dataFacts)}` },
  ];
}

async function asImage(picture: Element, place: VolumePlace): Promise<void> {
  const image = picture.children.find((child): child is Element => child.type === 'element' && child.tagName === 'img');
  if (!image) return;
  const { src, alt, title, width, height } = image.properties;
  picture.tagName = 'img';
  picture.children = [];
  picture.properties = { src: await place.picture(String(src)), alt, title, width, height };
}

function textOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
