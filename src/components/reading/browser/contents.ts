/**
 * Marks in the contents the section that is being read: the last one whose beginning has passed the upper third of the window.
 * The browser says when a beginning passes that line; nothing is measured while the page scrolls.
 */
const list = document.getElementById('contents');
const links = new Map(
  [...(list?.querySelectorAll('a') ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const anchors = [...links.keys()];
const passed = new Set<string>();
let current: string | undefined;

const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) passed.add(target.id);
      else passed.delete(target.id);
    }
    mark(anchors.filter((anchor) => passed.has(anchor)).pop());
  },
  // All that stands above the line counts as seen, however far up.
  { rootMargin: '1000000px 0px -66% 0px' },
);
for (const anchor of anchors) {
  const begin = document.getElementById(anchor);
  if (begin) observer.observe(begin);
}

function mark(anchor: string | undefined): void {
  if (anchor === current) return;
  links.get(current ?? '')?.removeAttribute('aria-current');
  const link = links.get(anchor ?? '');
  link?.setAttribute('aria-current', 'location');
  if (link) keepInView(link);
  current = anchor;
}

/** Scrolls the contents where they are longer than the window, never the page. */
function keepInView(link: HTMLElement): void {
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [row, frame] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (row.top < frame.top) list.scrollTop -= frame.top - row.top;
  else if (row.bottom > frame.bottom) list.scrollTop += row.bottom - frame.bottom;
}

export {};
