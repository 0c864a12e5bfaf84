import { readingMessages } from '../archive/messages/reading.ts';
import type { ComponentDefinition } from './component-definition.ts';
import { element, textNode } from './tree.ts';

/**
 * `<Slide src alt of number title />`: a slide where it was shown. `src` is its picture, `of` the file of all the slides, of
 * which `number` is the page: a PDF is opened there. The title is its caption, a block like others; what stands before
 * the title is no word of the author's, and so is an attribute that the style sheet shows.
 */
export const slide: ComponentDefinition = {
  attributes: {
    src: { image: true },
    alt: { requiredWith: 'src' },
    of: {},
    number: { form: 'count' },
    title: { required: true },
  },
  oneOf: ['src', 'of'],
  content: 'none',
  render({ src, alt, of, number, title = '' }, _, locale) {
    const words = readingMessages[locale];
    const page = of !== undefined && number !== undefined && /\.pdf$/i.test(of) ? `#page=${number}` : '';
    const caption = textNode(title);
    return element('figure', { className: ['figure', 'slide'] }, [
      ...(src ? [element('img', { src, alt: alt ?? '' }, [])] : []),
      element('figcaption', { dataLabel: number === undefined ? words.slide : words.slideNumber(Number(number)) }, [
        of ? element('a', { href: of + page }, [caption]) : caption,
      ]),
    ]);
  },
};
