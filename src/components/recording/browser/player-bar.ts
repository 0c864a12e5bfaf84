import type { recordingMessages } from '../../../archive/messages/recording.ts';
import { shownTime } from '../../../archive/recording/address-time.ts';
import { element } from '../../../search/browser/elements.ts';
import { toggle } from './keys.ts';

const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2];

/** What the bar asks of the player. */
export interface BarActions {
  rejoin(): void;
  /** Copies a link to the moment; `status` is where it is said what came of it. */
  copyLink(status: HTMLElement): void;
  close(): void;
}

/** The bar that stays at the bottom of the window while a recording plays. */
export interface PlayerBar {
  readonly bar: HTMLElement;
  readonly keys: HTMLInputElement;
  /** Shows or hides the way back to what is being said. */
  offerBack(away: boolean): void;
  /** Says something to the reader. */
  say(...words: (Node | string)[]): void;
}

/**
 * Makes the bar of a recording. Sound has the browser's own player in it; a video stays where it is in the page, and has a button
 * and its time in the bar.
 */
export function playerBar(
  media: HTMLMediaElement,
  words: (typeof recordingMessages)['en'],
  actions: BarActions,
): PlayerBar {
  const frame = media.parentElement;
  const sounds = media instanceof HTMLAudioElement && frame !== null;
  const bar = sounds ? frame : element('div');
  if (!sounds) frame?.after(bar);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', words.bar);
  const back = button(words.back, 'player-back', actions.rejoin);
  back.hidden = true;
  const status = element('div', { role: 'status', class: 'player-status' });
  const { help, keys } = keyHelp(words);
  const copy = button(words.copyLink, 'player-copy', () => actions.copyLink(status));
  const rest = element('div', { class: 'player-tools' }, back, speed(media, words), copy, help);
  const close = button('×', 'player-close', actions.close);
  close.setAttribute('aria-label', words.close);
  close.title = words.close;
  if (!sounds) bar.append(...videoControls(media, words));
  bar.append(rest, close, status);
  return {
    bar,
    keys,
    offerBack(away) {
      back.hidden = !away;
    },
    say: (...said) => status.replaceChildren(...said),
  };
}

function videoControls(media: HTMLMediaElement, words: (typeof recordingMessages)['en']): HTMLElement[] {
  const play = button(words.pause, 'player-play', () => toggle(media));
  const time = element('span', { class: 'player-time' });
  const show = () => {
    play.textContent = media.paused ? words.play : words.pause;
    const whole = Number.isFinite(media.duration) ? ` / ${shownTime(media.duration)}` : '';
    time.textContent = shownTime(media.currentTime) + whole;
  };
  for (const event of ['play', 'pause', 'timeupdate', 'loadedmetadata']) media.addEventListener(event, show);
  show();
  return [play, time];
}

function speed(media: HTMLMediaElement, words: (typeof recordingMessages)['en']): HTMLElement {
  const choices = speeds.map((rate) => element('option', { value: String(rate) }, words.speedOf(rate)));
  const choice = element('select', { 'aria-label': words.speed }, ...choices);
  choice.value = '1';
  choice.addEventListener('change', () => {
    media.playbackRate = Number(choice.value);
  });
  // The browser's own menu has speeds too, and others.
  media.addEventListener('ratechange', () => {
    choice.value = String(media.playbackRate);
  });
  return choice;
}

function keyHelp(words: (typeof recordingMessages)['en']): { help: HTMLElement; keys: HTMLInputElement } {
  const keys = element('input', { type: 'checkbox' });
  keys.checked = true;
  const list = element('dl');
  for (const [key, what] of words.keyList) list.append(element('dt', {}, key), element('dd', {}, what));
  const panel = element('div', { class: 'player-keys' }, list, element('label', {}, keys, words.keysOn));
  return { help: element('details', {}, element('summary', {}, words.keys), panel), keys };
}

function button(said: string, name: string, act: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', class: name }, said);
  made.addEventListener('click', act);
  return made;
}
