/** Milliseconds from one answer to the next question; longer where nobody answers. */
const pause = 250;
const pauseAlone = 1000;

const lost = document.querySelector<HTMLElement>('.waiting-lost');

/** Asks for the page at this address until it is there: that it is asked for twice costs less than a blank window while it is made. */
async function look(): Promise<void> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' }, cache: 'no-store' });
    if (answer.status !== 503) {
      become();
      return;
    }
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    hideLost(true);
  } catch {
    hideLost(false);
  }
  setTimeout(look, lost?.hidden === false ? pauseAlone : pause);
}

/** A page that is loaded anew stays where the window is scrolled to; only one that is gone to shows the paragraph that its address names. */
function become(): void {
  const asked = location.href;
  if (location.hash === '') location.reload();
  else {
    // Gone to from its own address, a page is not loaded.
    history.replaceState(null, '', '?waiting');
    location.replace(asked);
  }
}

function hideLost(hidden: boolean): void {
  if (lost) lost.hidden = hidden;
}

/** Only what has changed is touched, so that nothing flickers and nobody who listens is told again. */
function show(fresh: Document): void {
  const main = document.querySelector('main');
  const next = fresh.querySelector('main');
  if (!main || !next || main.innerHTML === next.innerHTML) return;
  const bar = main.querySelector('progress');
  const nextBar = next.querySelector('progress');
  const count = main.querySelector('.waiting-count');
  if (bar && nextBar && count) {
    for (const { name, value } of nextBar.attributes) bar.setAttribute(name, value);
    count.textContent = next.querySelector('.waiting-count')?.textContent ?? '';
    return;
  }
  document.title = fresh.title;
  main.replaceChildren(...next.childNodes);
}

void look();
