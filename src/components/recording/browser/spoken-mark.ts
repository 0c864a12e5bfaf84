import { Following } from './following.ts';
import type { SpokenParagraph } from './page-timeline.ts';

/** What is told when the reader goes away from what is being said, and when they are back. */
type Tell = (away: boolean) => void;

/**
 * Marks the paragraph that is being said, and keeps it in view for as long as the reader stays with it. Where it is, is asked of
 * an observer alone, so that playing never has the page laid out.
 */
export class SpokenMark {
  private readonly following = new Following();
  private readonly observer: IntersectionObserver;
  private current: HTMLElement | null = null;
  private begins = false;
  private pictureSeen = false;

  /** @param picture a video that must not be scrolled out of sight */
  constructor(tell: Tell, picture: HTMLElement | null) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (target === picture) this.pictureSeen = isIntersecting;
          else if (target === this.current) this.look(isIntersecting, tell);
        }
        // The bar lies over the last lines of the window.
      },
      { rootMargin: '0px 0px -20% 0px' },
    );
    if (picture) this.observer.observe(picture);
  }

  /** Shows which paragraph is being said, if any. */
  show(paragraph: SpokenParagraph | null): void {
    const next = paragraph?.element ?? null;
    if (next === this.current) return;
    this.clear();
    this.current = next;
    if (!next) return;
    next.setAttribute('aria-current', 'true');
    this.begins = true;
    this.observer.observe(next);
  }

  /** Brings back what is being said, as the reader has asked. */
  rejoin(): void {
    this.following.rejoin();
    if (this.current) bringIntoView(this.current);
  }

  clear(): void {
    if (!this.current) return;
    this.observer.unobserve(this.current);
    this.current.removeAttribute('aria-current');
    this.current = null;
  }

  private look(visible: boolean, tell: Tell): void {
    if (!this.begins) this.following.moved(visible);
    else if (!visible && this.pictureSeen) this.following.leave();
    else if (this.following.begun(visible) && this.current) bringIntoView(this.current);
    this.begins = false;
    tell(this.following.away);
  }
}

function bringIntoView(element: HTMLElement): void {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}
