import type { ElementContent } from 'hast';
import { parseTimeCode } from '../archive/time-code.ts';
import type { ComponentDefinition } from './component-definition.ts';
import { quote } from './pull-quotes.ts';
import { slide } from './slide.ts';
import { timeCode } from './time-codes.ts';
import { element, isBlock, textNode as text } from './tree.ts';

/**
 * `<Speaker name office organisation region mark/>`: from here on this person speaks. `mark` is the punctuation that the
 * source prints after the name, kept so that an imported text is shown to the character while the name stays a name.
 */
const speaker: ComponentDefinition = {
  attributes: { name: {}, office: {}, organisation: {}, region: { vocabulary: 'region' }, mark: {} },
  oneOf: ['name', 'office'],
  content: 'none',
  render(attributes) {
    const parts = ['name', 'office', 'organisation'].filter((name) => attributes[name]);
    return element('p', { className: ['speaker'], ...(attributes.region ? { dataRegion: attributes.region } : {}) }, [
      ...parts.flatMap((name, index) => [
        ...(index > 0 ? [text(' ')] : []),
        element('span', { className: [`speaker-${name}`] }, [text(attributes[name] ?? '')]),
      ]),
      ...(attributes.mark ? [text(attributes.mark)] : []),
    ]);
  },
};

/** `<Stage>（掌声）</Stage>`: what happened in the room. */
const stage: ComponentDefinition = {
  attributes: {},
  content: 'some',
  render(_, children) {
    return element(children.some(isBlock) ? 'div' : 'p', { className: ['stage'] }, children);
  },
};

/** `<Figure src alt>caption</Figure>`: a picture with a caption below it. */
const figure: ComponentDefinition = {
  attributes: { src: { required: true, image: true }, alt: { required: true } },
  content: 'some',
  render(attributes, children) {
    return element('figure', { className: ['figure'] }, [
      element('img', { src: attributes.src ?? '', alt: attributes.alt ?? '' }, []),
      element('figcaption', {}, children),
    ]);
  },
};

/** `<Time at="00:12:03" />` at the start of a paragraph: when it is said, for players and captions; readers see nothing of it. */
const time: ComponentDefinition = {
  attributes: { at: { required: true, form: 'time' } },
  content: 'none',
  inline: true,
  render: (attributes) => timeCode(parseTimeCode(attributes.at ?? '')),
};

/**
 * `<Measure id owner due stage title>…</Measure>` round the paragraphs that announce a measure. Nothing but those is in
 * its element: what the attributes say is put there when the page is made, which finds it by `data-measure`.
 */
const measure: ComponentDefinition = {
  attributes: {
    id: { required: true, form: 'id' },
    owner: {},
    due: { form: 'date' },
    stage: {},
    title: {},
  },
  content: 'some',
  part: true,
  render: ({ id }, children) =>
    element(
      'div',
      { className: ['measure'], ...(id ? { id: partAnchor('Measure', id), dataMeasure: id } : {}) },
      paragraphs(children),
    ),
};

/**
 * `<Talk id title topic speaker office organisation region score rank order>…</Talk>` round the part of a document that
 * one speaker gave to the session. Scores stay out of its element, since not every owner shows them.
 */
const talk: ComponentDefinition = {
  attributes: {
    id: { required: true, form: 'id' },
    title: {},
    topic: {},
    speaker: {},
    office: {},
    organisation: {},
    region: { vocabulary: 'region' },
    score: { form: 'number' },
    rank: { form: 'count' },
    order: { form: 'count' },
  },
  content: 'some',
  part: true,
  render: ({ id }, children) =>
    element(
      'section',
      { className: ['talk'], ...(id ? { id: partAnchor('Talk', id), dataTalk: id } : {}) },
      paragraphs(children),
    ),
};

/** `id` of the element of a measure or talk on the document's page; no block and nothing else there is so called. */
export function partAnchor(component: 'Measure' | 'Talk', id: string): string {
  return `${component.toLowerCase()}-${id}`;
}

/** A part holds paragraphs: text on the line of its tags is one. */
function paragraphs(children: ElementContent[]): ElementContent[] {
  return children.some(isBlock) ? children : [element('p', {}, children)];
}

/** The components there are, by the name authors write. */
export const components: Readonly<Record<string, ComponentDefinition>> = {
  Speaker: speaker,
  Stage: stage,
  Figure: figure,
  Slide: slide,
  Quote: quote,
  Time: time,
  Measure: measure,
  Talk: talk,
};
