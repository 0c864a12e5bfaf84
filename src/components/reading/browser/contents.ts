/**
 * Marks in the contents the section that is being read: the last one whose beginning has passed the upper third of the window.
 * The browser says when a beginning passes that line; nothing is measured while the page scrolls.
 */
const lists = [...document.querySelectorAll<HTMLElement>('#contents, .contents-fold')];
const links = new Map<string, HTMLAnchorElement[]>();
for (const link of lists.flatMap((list) => [...list.querySelectorAll('a')])) {
  const anchor = decodeURIComponent(link.hash.slice(1));
  links.set(anchor, [...(links.get(anchor) ?? []), link]);
}
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
  for (const link of links.get(current ?? '') ?? []) link.removeAttribute('aria-current');
  for (const link of links.get(anchor ?? '') ?? []) {
    link.setAttribute('aria-current', 'location');
    keepInView(link);
  }
  current = anchor;
}

/** Scrolls the contents where they are longer than the window, never the page. */
function keepInView(link: HTMLElement): void {
  const list = link.closest<HTMLElement>('#contents');
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [row, frame] = [link.getBoundingClientRect(), list.getBoundingClientRect()];
  if (row.top < frame.top) list.scrollTop -= frame.top - row.top;
  else if (row.bottom > frame.bottom) list.scrollTop += row.bottom - frame.bottom;
}

export {};
