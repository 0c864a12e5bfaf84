import { child, childElements, isOn, valueIn, type XmlElement } from './xml.ts';

/** What a paragraph's style means for the document; `outline` 0 is the highest heading. */
export interface ParagraphStyle {
  role: 'title' | 'subtitle' | 'caption' | 'quote' | 'contents' | null;
  outline: number | null;
  list: { id: string; level: number | null; style: string } | null;
  bold: boolean;
  centred: boolean;
  /** Half points. */
  size: number | null;
}

/** How a run looks, as far as it has a form in Markdown. */
export interface RunLook {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  strike?: boolean | undefined;
  hidden?: boolean | undefined;
}

const roles: readonly [NonNullable<ParagraphStyle['role']>, RegExp][] = [
  ['title', /^(title|标题|文章标题|文档标题)$/i],
  ['subtitle', /^(subtitle|副标题)$/i],
  ['caption', /^(caption|题注|图注|image caption|table caption)$/i],
  ['quote', /^(intense )?quote$|^引用$|^block text$/i],
  ['contents', /^toc \d$|^目录 ?\d$|^table of figures$/i],
];

/** The styles of a Word file: each stands on another, and what it does not say is said there. */
export class Styles {
  private readonly styles = new Map<string, XmlElement>();
  private readonly read = new Map<string, ParagraphStyle>();
  private readonly byDefault: string;
  /** Half points of plain text. */
  readonly bodySize: number;

  constructor(part: XmlElement | null) {
    for (const style of childElements(part, 'w:style')) this.styles.set(style.attributes['w:styleId'] ?? '', style);
    const normal = [...this.styles].find(
      ([, { attributes }]) => attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default']),
    );
    this.byDefault = normal?.[0] ?? '';
    const given = valueIn(part, 'w:docDefaults', 'w:rPrDefault', 'w:rPr', 'w:sz');
    this.bodySize = this.paragraph(undefined).size ?? Number(given ?? 20);
  }

  /** The style of an id, the default one where there is none. */
  paragraph(id: string | undefined): ParagraphStyle {
    const named = id !== undefined && this.styles.has(id) ? id : this.byDefault;
    const known = this.read.get(named);
    if (known) return known;
    const made = this.inherited(named);
    this.read.set(named, made);
    return made;
  }

  /** How the runs of a character style look. */
  run(id: string | undefined): RunLook {
    const look: RunLook = {};
    for (const style of id === undefined ? [] : this.chain(id).reverse()) {
      const properties = child(style, 'w:rPr');
      look.bold = isOn(properties, 'w:b') ?? look.bold;
      look.italic = isOn(properties, 'w:i') ?? look.italic;
      look.strike = isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike') ?? look.strike;
      look.hidden = isOn(properties, 'w:vanish') ?? look.hidden;
    }
    return look;
  }

  private inherited(id: string): ParagraphStyle {
    const made: ParagraphStyle = { role: null, outline: null, list: null, bold: false, centred: false, size: null };
    for (const style of this.chain(id).reverse()) {
      const name = valueIn(style, 'w:name') ?? '';
      const paragraph = child(style, 'w:pPr');
      made.role = roles.find(([, pattern]) => pattern.test(name))?.[0] ?? made.role;
      const outline = outlineOf(paragraph);
      made.outline = outline === undefined ? (headingName(name) ?? made.outline) : outline;
      const list = valueIn(paragraph, 'w:numPr', 'w:numId');
      const level = valueIn(paragraph, 'w:numPr', 'w:ilvl');
      const own = style.attributes['w:styleId'] ?? '';
      if (list !== undefined) made.list = { id: list, level: level === undefined ? null : Number(level), style: own };
      else if (made.list)
        made.list = { ...made.list, level: level === undefined ? made.list.level : Number(level), style: own };
      made.bold = isOn(child(style, 'w:rPr'), 'w:b') ?? made.bold;
      made.centred = alignment(paragraph) ?? made.centred;
      made.size = sizeOf(child(style, 'w:rPr')) ?? made.size;
    }
    return made;
  }

  /** The style and those it stands on; a ring of styles ends where it closes. */
  private chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    for (let style = this.styles.get(id); style && !chain.includes(style); ) {
      chain.push(style);
      style = this.styles.get(valueIn(style, 'w:basedOn') ?? '');
    }
    return chain;
  }
}

/** The outline level that paragraph properties give; null for plain text, undefined where they say nothing. */
export function outlineOf(properties: XmlElement | undefined): number | null | undefined {
  const given = valueIn(properties, 'w:outlineLvl');
  if (given === undefined) return undefined;
  const level = Number(given);
  return Number.isInteger(level) && level >= 0 && level < 9 ? level : null;
}

/** Whether paragraph properties put the text in the middle; undefined where they say nothing. */
export function alignment(properties: XmlElement | undefined): boolean | undefined {
  const given = valueIn(properties, 'w:jc');
  return given === undefined ? undefined : given === 'center';
}

/** Half points that run properties give. */
export function sizeOf(properties: XmlElement | undefined): number | undefined {
  const size = Number(valueIn(properties, 'w:sz') ?? Number.NaN);
  return Number.isFinite(size) ? size : undefined;
}

function headingName(name: string): number | undefined {
  const digit = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit) - 1;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
