const small = 5;
const large = 10;

/** What a key does to a recording; nothing for other keys. */
const actions: Readonly<Record<string, (media: HTMLMediaElement) => void>> = {
  ' ': toggle,
  k: toggle,
  j: (media) => skip(media, -large),
  l: (media) => skip(media, large),
  ArrowLeft: (media) => skip(media, -small),
  ArrowRight: (media) => skip(media, small),
};

/**
 * Has keys act on a recording while the page itself (its main part, where it was clicked) or its player has the focus, never a field, and only while `isOn`: single
 * letters may be what somebody's speech input types (WCAG 2.1.4). A button or link keeps the space bar for itself.
 */
export function listenToKeys(media: HTMLMediaElement, bar: HTMLElement, isOn: () => boolean): void {
  addEventListener('keydown', (event) => {
    const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey && !event.isComposing;
    if (!action || !plain || event.defaultPrevented || !isOn()) return;
    const { target } = event;
    const within =
      target instanceof Element && (target.matches('body, main') || target === media || bar.contains(target));
    if (!within || (target !== media && target.closest('select, input, textarea, summary, a, button') !== null)) return;
    event.preventDefault();
    action(media);
  });
}

/** Plays what is paused, pauses what plays. */
export function toggle(media: HTMLMediaElement): void {
  if (media.paused) media.play().catch(() => {});
  else media.pause();
}

function skip(media: HTMLMediaElement, seconds: number): void {
  const end = Number.isFinite(media.duration) ? media.duration : Number.POSITIVE_INFINITY;
  media.currentTime = Math.min(end, Math.max(0, media.currentTime + seconds));
}
