import { type Span, spanAt, type TimedBlock, timelineOf } from '../../../archive/recording/timeline.ts';

/** A block of the page with its element. */
interface PageBlock extends TimedBlock {
  element: HTMLElement;
  /** Its author says when it is heard; else its time is worked out from its neighbours'. */
  exact: boolean;
}

/** A paragraph and when it is heard, in seconds of the recording. */
export interface SpokenParagraph {
  element: HTMLElement;
  from: number;
  exact: boolean;
}

/**
 * The paragraphs of a document's page by their times; none where it has no time codes. The same blocks count as spoken as in
 * the captions that are made of the text.
 * @param offset time code at which the recording begins, in seconds
 */
export function pageTimeline(article: HTMLElement, offset: number): SpokenParagraph[] {
  const blocks = [...article.querySelectorAll<HTMLElement>('[id]:not(.former)')].filter(isBlock).map(blockOf);
  return timelineOf(blocks).flatMap(({ block, from, to }: Span<PageBlock>) =>
    to - offset > 0 ? [{ element: block.element, from: Math.max(0, from - offset), exact: block.exact }] : [],
  );
}

/** When an element of the page, or what comes next after it, is heard; null where nothing of that is. */
export function timeOfElement(paragraphs: readonly SpokenParagraph[], element: Element): number | null {
  const found = paragraphs.find(
    ({ element: spoken }) =>
      spoken === element ||
      element.contains(spoken) ||
      element.compareDocumentPosition(spoken) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  return found?.from ?? null;
}

/** The paragraph that is heard at a time of the recording; null before the first. */
export function paragraphAt(paragraphs: readonly SpokenParagraph[], time: number): SpokenParagraph | null {
  return paragraphs[spanAt(paragraphs, time)] ?? null;
}

function isBlock({ id }: HTMLElement): boolean {
  return /^p\d+$/.test(id);
}

function blockOf(element: HTMLElement): PageBlock {
  const { time } = element.dataset;
  return {
    element,
    text: element.textContent ?? '',
    spoken: element.matches('p:not(.speaker), .loose') && !element.closest('.footnotes'),
    exact: time !== undefined,
    ...(time === undefined ? {} : { time: Number(time) }),
  };
}
