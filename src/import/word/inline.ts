import { countCharacters } from '../clean-text.ts';
import { isOutside } from '../link-targets.ts';
import { readDrawing } from './drawing.ts';
import { equationText } from './equation.ts';
import { type Marks, type Piece, plain } from './pieces.ts';
import { chosen, type Reading } from './reading.ts';
import { shifted, signOf } from './signs.ts';
import { child, childElements, descendants, isOn, textIn, valueIn, type XmlElement } from './xml.ts';

/** What a paragraph holds: its text in pieces, and the text boxes that hang on it. */
export interface Inline {
  pieces: Piece[];
  boxes: XmlElement[];
}

/** Reads what stands in a paragraph, in order; what has no form in a document is listed with its text. */
export function readInline(paragraph: XmlElement, reading: Reading): Inline {
  const inline: Inline = { pieces: [], boxes: [] };
  readChildren(paragraph, null, inline, reading);
  return inline;
}

function readChildren(element: XmlElement, link: string | null, inline: Inline, reading: Reading): void {
  for (const below of childElements(element)) readPart(below, link, inline, reading);
}

function readPart(element: XmlElement, link: string | null, inline: Inline, reading: Reading): void {
  switch (element.name) {
    case 'w:r':
      readRun(element, link, inline, reading);
      break;
    case 'w:hyperlink':
      readChildren(element, linkOf(element, reading) ?? link, inline, reading);
      break;
    case 'w:fldSimple':
      readChildren(element, fieldLink(element.attributes['w:instr'] ?? '', reading) ?? link, inline, reading);
      break;
    case 'w:del':
    case 'w:moveFrom':
      loseDeleted(element, reading);
      break;
    case 'm:oMath':
      readEquation(element, link, inline, reading);
      break;
    case 'mc:AlternateContent':
      for (const choice of chosen(element)) readChildren(choice, link, inline, reading);
      break;
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
    case 'w:sdtEndPr':
      break;
    default:
      readChildren(element, link, inline, reading);
  }
}

function readRun(run: XmlElement, link: string | null, inline: Inline, reading: Reading): void {
  const properties = child(run, 'w:rPr');
  const style = reading.styles.run(valueIn(properties, 'w:rStyle'));
  if (isOn(properties, 'w:vanish') ?? style.hidden) {
    loseHidden(run, reading);
    return;
  }
  const marks: Marks = {
    link: link ?? openLink(reading),
    bold: isOn(properties, 'w:b') ?? style.bold ?? false,
    italic: isOn(properties, 'w:i') ?? style.italic ?? false,
    strike: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike') ?? style.strike ?? false,
  };
  const raised = valueIn(properties, 'w:vertAlign');
  const place = raised === 'superscript' || raised === 'subscript' ? raised : null;
  readContents(run, marks, place, inline, reading);
}

type Place = 'superscript' | 'subscript' | null;

function readContents(run: XmlElement, marks: Marks, place: Place, inline: Inline, reading: Reading): void {
  const text = (value: string) => {
    if (!inCode(reading)) inline.pieces.push({ text: place === null ? value : shifted(value, place), marks });
  };
  for (const element of childElements(run)) {
    switch (element.name) {
      case 'w:t':
        text(textIn(element));
        break;
      case 'w:tab':
      case 'w:ptab':
        text(' ');
        break;
      case 'w:noBreakHyphen':
        text('-');
        reading.charactersAdded++;
        break;
      case 'w:br':
      case 'w:cr':
        if (element.attributes['w:type'] === undefined || element.attributes['w:type'] === 'textWrapping')
          inline.pieces.push({ node: { type: 'break' }, marks });
        break;
      case 'w:sym':
        text(readSign(element, reading));
        break;
      case 'w:fldChar':
        readFieldMark(element, text, reading);
        break;
      case 'w:instrText': {
        const field = reading.fields.at(-1);
        if (field) field.code += textIn(element);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const key = `${element.name.slice(2, -9)}s ${element.attributes['w:id'] ?? ''}`;
        const label = reading.cite(key);
        inline.pieces.push({
          node: { type: 'footnoteReference', identifier: label, label },
          marks: { ...marks, link: null },
        });
        break;
      }
      case 'w:commentReference':
        reading.commented.set(element.attributes['w:id'] ?? '', reading.paragraph ?? 0);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object': {
        const { images, boxes } = readDrawing(element, reading);
        inline.pieces.push(...images.map((node) => ({ node, marks: { ...plain, link: marks.link } })));
        inline.boxes.push(...boxes);
        break;
      }
      case 'w:ruby':
        readRuby(element, marks, inline, reading);
        break;
      case 'mc:AlternateContent':
        for (const choice of chosen(element)) readContents(choice, marks, place, inline, reading);
        break;
      case 'w:delText':
        reading.lose('deletion', textIn(element));
        break;
      case 'w:rPr':
        break;
      default:
        // A run within a run is none of Word's, but its text would be lost.
        readPart(element, marks.link, inline, reading);
    }
  }
}

function readFieldMark(element: XmlElement, text: (value: string) => void, reading: Reading): void {
  const kind = element.attributes['w:fldCharType'];
  const field = reading.fields.at(-1);
  if (kind === 'begin') {
    reading.fields.push({ code: '', inResult: false });
    const box = child(element, 'w:ffData', 'w:checkBox');
    if (box) {
      const checked = isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false;
      reading.fields.pop();
      text(checked ? '☑' : '☐');
      reading.fields.push({ code: '', inResult: false });
      reading.charactersAdded++;
    }
  } else if (kind === 'separate' && field) {
    field.inResult = true;
    fieldLink(field.code, reading);
  } else if (kind === 'end' && field) {
    reading.fields.pop();
    // These two draw characters from their code and have no result.
    if (/^\s*(EQ|SYMBOL)\b/i.test(field.code) && !field.inResult) reading.lose('field', field.code);
  }
}

function inCode(reading: Reading): boolean {
  return reading.fields.some((field) => !field.inResult);
}

function openLink(reading: Reading): string | null {
  for (const field of reading.fields.toReversed())
    if (/^\s*HYPERLINK\b/i.test(field.code)) return fieldLink(field.code, reading, false);
  return null;
}

function fieldLink(code: string, reading: Reading, noted = true): string | null {
  const url = /^\s*HYPERLINK\s+"?([^"\s\\][^"\s]*)"?/i.exec(code)?.[1];
  return url === undefined ? null : outside(url, reading, noted);
}

function linkOf(element: XmlElement, reading: Reading): string | null {
  const relation = reading.relation(element.attributes['r:id']);
  return relation?.external ? outside(relation.target, reading, true) : null;
}

function outside(url: string, reading: Reading, noted: boolean): string | null {
  const whole = url.trim().replace(/\s/g, '%20');
  if (isOutside(whole)) return whole;
  if (noted && whole !== '') reading.note('link-target', whole);
  return null;
}

function readSign(element: XmlElement, reading: Reading): string {
  const font = element.attributes['w:font'] ?? '';
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  const sign = Number.isNaN(code) ? null : signOf(font, code);
  if (sign === null) reading.lose('symbol', `${font} ${element.attributes['w:char'] ?? ''}`);
  else reading.charactersAdded++;
  return sign ?? '';
}

function readEquation(element: XmlElement, link: string | null, inline: Inline, reading: Reading): void {
  const text = equationText(element);
  if (text.trim() === '') return;
  const own = [...descendants(element, 'm:t'), ...descendants(element, 'w:t')].map(textIn).join('');
  reading.charactersAdded += countCharacters(text) - countCharacters(own);
  reading.note('equation', text);
  inline.pieces.push({ text, marks: { ...plain, link } });
}

/** Small print above a character: behind it, in brackets. */
function readRuby(element: XmlElement, marks: Marks, inline: Inline, reading: Reading): void {
  const above = child(element, 'w:rt');
  const base = child(element, 'w:rubyBase');
  if (base) readChildren(base, marks.link, inline, reading);
  const text = above ? descendants(above, 'w:t').map(textIn).join('') : '';
  if (text.trim() === '') return;
  inline.pieces.push({ text: `（${text}）`, marks });
  reading.charactersAdded += 2;
  reading.note('ruby', text);
}

function loseHidden(run: XmlElement, reading: Reading): void {
  const text = childElements(run, 'w:t').map(textIn).join('');
  for (const mark of childElements(run, 'w:fldChar')) readFieldMark(mark, () => {}, reading);
  if (text.trim() === '') return;
  reading.charactersLost += countCharacters(text);
  reading.lose('hidden', text);
}

/** Lists what tracked changes take out. */
export function loseDeleted(element: XmlElement, reading: Reading): void {
  const pictures = descendants(element, 'a:blip').length + descendants(element, 'v:imagedata').length;
  const words = [...descendants(element, 'w:delText'), ...descendants(element, 'w:t')].map(textIn).join('');
  const text = words + ' □'.repeat(pictures);
  if (text.trim() !== '') reading.lose('deletion', text);
}
