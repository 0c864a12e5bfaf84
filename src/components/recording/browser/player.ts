import { recordingMessages } from '../../../archive/messages/recording.ts';
import { parseAddressTime, shownTime } from '../../../archive/recording/address-time.ts';
import { adoptStyles } from '../../../search/browser/adopt-styles.ts';
import { copyText } from '../../../search/browser/copy.ts';
import { element } from '../../../search/browser/elements.ts';
import { localeOf } from '../../../search/browser/page-locale.ts';
import { listenToKeys } from './keys.ts';
import { momentAddress } from './moment-link.ts';
import { pageTimeline, paragraphAt, timeOfElement } from './page-timeline.ts';
import styles from './player.css?inline';
import { type PlayerBar, playerBar } from './player-bar.ts';
import { SpokenMark } from './spoken-mark.ts';
import { addTimeButtons } from './time-buttons.ts';

/** Loaded when the recording of a page is first played, when the reader asks for its player, or when the address says from when to play. */

adoptStyles(styles);

const words = recordingMessages[localeOf(document)];
const media = document.querySelector<HTMLMediaElement>('#player');
const player = media && playerOf(media);
if (media && player) begin(media, player);

/** The button beside the recording: plays it, with all that goes with it. */
export function act(): void {
  if (media) media.play().catch(() => {});
}

interface Player {
  open(): void;
  /** Says that the recording cannot be had. */
  fail(): void;
  playFrom(time: number): void;
  /** When what the hash of the address names is heard. */
  timeOfHash(): number | null;
}

/** Plays from where the address says, or goes on with what is playing already. */
function begin(recording: HTMLMediaElement, { open, fail, playFrom, timeOfHash }: Player): void {
  const given = new URLSearchParams(location.search).get('t');
  const time = given === null ? null : parseAddressTime(given);
  if (!recording.paused) {
    pauseOthers(recording);
    const hash = recording.currentTime < 1 ? timeOfHash() : null;
    if (hash !== null) recording.currentTime = hash;
    open();
    if (recording.networkState === recording.NETWORK_NO_SOURCE) fail();
  } else if (time !== null) playFrom(time);
}

function playerOf(recording: HTMLMediaElement): Player {
  const article = document.querySelector<HTMLElement>('article[data-document]');
  const paragraphs = article ? pageTimeline(article, Number(recording.dataset.offset ?? 0)) : [];
  const current = () => paragraphAt(paragraphs, recording.currentTime);
  let made: PlayerBar | null = null;
  const mark = new SpokenMark(
    (away) => made?.offerBack(away),
    recording instanceof HTMLVideoElement ? recording : null,
  );
  const close = () => {
    recording.pause();
    mark.clear();
    show(made, recording, false);
  };
  const open = () => {
    if (!made) {
      made = playerBar(recording, words, {
        rejoin: () => mark.rejoin(),
        copyLink: (status) => {
          const address = momentAddress(location, recording.currentTime, current()?.element.id ?? null);
          copyText(address, status, words).catch(() => made?.say(words.copyByHand, address));
        },
        close,
      });
      const { keys } = made;
      listenToKeys(recording, made.bar, () => keys.checked && document.documentElement.classList.contains('playing'));
      addTimeButtons(paragraphs, words, ({ from }) => playFrom(from));
    }
    made.say();
    show(made, recording, true);
    mark.show(current());
  };
  const playFrom = (time: number) => {
    recording.currentTime = time;
    recording.play().catch((fault: unknown) => {
      // A page that was opened by its address may not make a sound before the reader has touched it.
      if (!(fault instanceof DOMException) || fault.name !== 'NotAllowedError') return;
      open();
      const start = element('button', { type: 'button', class: 'player-start' }, words.playFrom(shownTime(time)));
      start.addEventListener('click', () => playFrom(time));
      made?.say(start);
    });
  };
  recording.addEventListener('play', open);
  document.addEventListener('play', ({ target }) => pauseOthers(target), true);
  recording.addEventListener('timeupdate', () => {
    if (!recording.paused) mark.show(current());
  });
  recording.addEventListener('seeked', () => made && mark.show(current()));
  const fail = () => {
    open();
    made?.say(words.unplayable);
  };
  recording.addEventListener('error', fail);
  recording.querySelector('source:last-of-type')?.addEventListener('error', fail);
  return {
    open,
    fail,
    playFrom,
    timeOfHash() {
      const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
      return target && article?.contains(target) ? timeOfElement(paragraphs, target) : null;
    },
  };
}

/** Two recordings at a time can be heard by nobody. */
function pauseOthers(playing: EventTarget | null): void {
  for (const other of document.querySelectorAll<HTMLMediaElement>('.recordings audio, .recordings video'))
    if (other !== playing) other.pause();
}

/** Puts the bar at the bottom of the window, or its recording back where it stood; the page keeps the room that it took. */
function show(made: PlayerBar | null, recording: HTMLMediaElement, open: boolean): void {
  if (!made) return;
  const root = document.documentElement;
  if (root.classList.contains('playing') === open) return;
  const figure = recording.closest<HTMLElement>('figure');
  if (figure && open && recording instanceof HTMLAudioElement) figure.style.minHeight = `${figure.offsetHeight}px`;
  if (figure && !open) figure.style.minHeight = '';
  root.classList.toggle('playing', open);
  made.bar.classList.toggle('player-bar', open);
}
