import { dateInWords } from '../archive/date-words.ts';
import { loopOf, stageHistory } from '../archive/programme/loop.ts';
import type { Measure } from '../archive/programme/measure.ts';
import { attributeValue } from '../markdown/escape.ts';
import type { Site } from './make-site.ts';

/** The opening tag of a measure, as its component makes it. */
const opening = /<div class="measure" id="[^"]*" data-measure="([^"]*)">/g;

/**
 * Puts a link to its own page at the head of every measure of a body. The link has no text, so that copying, searching and
 * citing find nothing but what was said: the style sheet shows what stands in its attributes.
 */
export function markMeasures(html: string, site: Site): string {
  return html.replace(opening, (tag, id: string) => {
    const measure = site.programme.measure(id);
    return measure ? tag + markOf(measure, site) : tag;
  });
}

function markOf(measure: Measure, { programme, addresses, archive, messages }: Site): string {
  const words = messages.followUp;
  const loop = loopOf(programme, measure);
  const stage = loop && stageHistory(programme, loop).now;
  const facts = [
    programme.ownerOf(measure)?.name ?? words.noOwner,
    stage ? stage.name : null,
    measure.due === null ? null : words.dueBy(dateInWords(measure.due, archive.settings.locale)),
  ]
    .filter((fact) => fact !== null)
    .join(messages.site.separator);
  const attributes = {
    class: 'measure-mark',
    href: addresses.measure(measure.id),
    lang: archive.settings.locale,
    'data-label': words.measure,
    'data-facts': facts,
    'aria-label': words.markName(facts),
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${attributeValue(value)}"`);
  return `<a${written.join('')}></a>`;
}
