import type { recordingMessages } from '../../../archive/messages/recording.ts';
import { shownTime } from '../../../archive/recording/address-time.ts';
import { blockButton } from '../../../search/browser/block-button.ts';
import type { SpokenParagraph } from './page-timeline.ts';

/** Paragraphs that get their button in one go: laying out more of a long transcript at once would be felt. */
const atOnce = 25;

/** Puts before each paragraph the time at which it is heard, as a button. */
export function addTimeButtons(
  paragraphs: readonly SpokenParagraph[],
  words: (typeof recordingMessages)['en'],
  play: (paragraph: SpokenParagraph) => void,
): void {
  const rest = [...paragraphs];
  const next = () => {
    for (const paragraph of rest.splice(0, atOnce)) paragraph.element.prepend(button(paragraph, words, play));
    if (rest.length > 0) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function button(
  paragraph: SpokenParagraph,
  words: (typeof recordingMessages)['en'],
  play: (paragraph: SpokenParagraph) => void,
): HTMLButtonElement {
  const time = shownTime(paragraph.from);
  const made = paragraph.exact
    ? blockButton('time-button', time, words.playHere(time))
    : blockButton('time-button time-about', time, words.playAbout(time));
  made.addEventListener('click', () => play(paragraph));
  return made;
}
