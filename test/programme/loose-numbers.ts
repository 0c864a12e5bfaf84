import { elements, type HtmlElement, hasClass, isNamed, textOf } from '../sites-build/built-pages.ts';
import { type BuiltArchive, within } from './built-site.ts';
import { type LooseNumber, numbersIn } from './numbers.ts';

type Holds = (element: HtmlElement) => boolean;

const inside =
  (...names: string[]): Holds =>
  (element) =>
    names.some((name) => hasClass(name)(element) || within(element, hasClass(name)));
const both =
  (...all: Holds[]): Holds =>
  (element) =>
    all.every((holds) => holds(element));

/** Numbers that count no list of the site. */
const facts: Readonly<Record<string, Holds>> = {
  'ages, and the months of silence': inside('register', 'measure-record'),
  'after how many months the register takes a measure for silent': both(hasClass('list-rule'), (element) =>
    /个月没有/.test(textOf(element)),
  ),
  'what a case has measured': inside('figures'),
  'points and people': inside('score', 'figure', 'rank'),
  'rooms that state no number': both(isNamed('th'), (element) => within(element, isNamed('tfoot'))),
  'codes of regions': inside('page-facts'),
  'weeks of a calendar, and how many lie between two sittings': inside('calendar', 'calendar-lead'),
  'from how many documents to how many a region has one shade': both(isNamed('dt'), inside('map-groups')),
  'the tallest bar': both(inside('section-head'), inside('timeline')),
};

/** Whether a number counts no list. */
export function isFact({ element }: LooseNumber): boolean {
  return Object.values(facts).some((holds) => holds(element));
}

/** Stands over the list that it counts: of the whole page, or of its section there and on the page's later pages. */
export function ownList(site: BuiltArchive, { page, words, element }: LooseNumber): string[] {
  const address = page.replace(/index\.html$/, '').replace(/page\/\d+\/$/, '');
  const places = site.pagesOf(address);
  if (hasClass('list-count')(element)) return wholePage();
  const section = sectionOf(element);
  const { id } = section.attribs;
  if (id === 'agenda' && words.startsWith('另有')) return talksWithin(section);
  const title = headingOf(section);
  const same = places.flatMap((place) => elements(place, (other) => isSection(other) && headingOf(other) === title));
  const own = id === undefined && title !== '' ? same : [section];
  const entries = site.entriesIn(`${address}#${id ?? ''}`, own);
  return entries.length > 0 ? entries : wholePage();

  /** The shelf of what is not stated is no entry of a list of names. */
  function wholePage(): string[] {
    return site.entriesIn(address, places).filter((entry) => !/\/(unplaced|undated)\/$/.test(entry));
  }
}

/** Talks that stand in a document of a session. */
function talksWithin(agenda: HtmlElement): string[] {
  const titles = elements(agenda, both(isNamed('a'), hasClass('ledger-title')));
  return titles.map(({ attribs }) => attribs.href ?? '').filter((href) => href.includes('#'));
}

/** Whether the words say how many stand in the list. */
export function says(words: string, count: number): boolean {
  return numbersIn(words).includes(count);
}

function isSection(element: HtmlElement): boolean {
  return (
    element.name === 'section' ||
    ['list-section', 'speaking-below', 'speaking-list', 'holdings-list'].some((name) => hasClass(name)(element))
  );
}

function sectionOf(element: HtmlElement): HtmlElement {
  let at = element;
  while (!isSection(at) && at.parent !== null && 'attribs' in at.parent) at = at.parent;
  return at;
}

function headingOf(section: HtmlElement): string {
  const [heading] = elements(section, isNamed('h2', 'h3', 'h4'));
  return heading ? textOf(heading) : '';
}
