import type { Browser, Page } from 'playwright-core';

/** What a reader did, and the tasks of 50 ms and more that it caused. */
export interface Reading {
  step: string;
  /** Whether the page has to stay smooth meanwhile; opening it and showing the numbers once may take a moment. */
  smooth: boolean;
  /** Milliseconds. */
  tasks: number[];
}

/** Reads the transcript at `url` in a page of its own, step by step. */
export async function longTasks(browser: Browser, url: string): Promise<Reading[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(`self.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true });`);
  const readings: Reading[] = [];
  const step = async (name: string, smooth: boolean, act: () => Promise<unknown>) => {
    await act();
    // Entries come a moment after their task; the bundled Chromium dies of an idle callback on a page with a player.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 300))');
    readings.push({ step: name, smooth, tasks: (await page.evaluate('tasks.splice(0)')) as number[] });
  };
  await step('opening', false, () => page.goto(url));
  await step('showing the paragraph numbers', false, async () => {
    await page.locator('[data-script="paragraphs"]').click();
    await page.locator('.paragraph-link').first().waitFor();
  });
  await step('scrolling from end to end', true, () => scroll(page));
  const media = page.locator('audio, video').first();
  if ((await media.count()) > 0) {
    await step('the first playing', false, () => play(page));
    await step('playing and marking', true, () => jumpAlong(page));
    await step('playing, marking and scrolling', true, async () => {
      await Promise.all([jumpAlong(page), scroll(page)]);
    });
  }
  await step('opening with a search to mark', false, () =>
    page.goto(`${url}?q=%E9%A1%B9%E7%9B%AE`, { waitUntil: 'networkidle' }),
  );
  await step('scrolling with the marks', true, () => scroll(page));
  await page.close();
  return readings;
}

/** Turns of the wheel, a frame each, down to the end and up again. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(`new Promise((resolve) => {
    let step = 150;
    const go = () => {
      scrollBy(0, step);
      if (step > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2) step = -300;
      if (step < 0 && scrollY <= 0) resolve();
      else requestAnimationFrame(go);
    };
    go();
  })`);
}

async function play(page: Page): Promise<void> {
  await page.evaluate(
    `(async () => { const media = document.querySelector('audio, video'); media.muted = true; await media.play(); })()`,
  );
}

/** Through the recording block by block, so that each of 100 is marked for a moment; rejects where none is. */
async function jumpAlong(page: Page): Promise<void> {
  const marked = await page.evaluate(`(async () => {
    const media = document.querySelector('audio, video');
    const seen = new Set();
    for (let place = 0; place < 100; place += 1) {
      media.currentTime = place * 60 + 1;
      await new Promise((resolve) => media.addEventListener('timeupdate', resolve, { once: true }));
      await new Promise(requestAnimationFrame);
      for (const block of document.querySelectorAll('article [aria-current="true"]')) seen.add(block.id);
    }
    return seen.size;
  })()`);
  // The mark of one may come after the next was asked for.
  if ((marked as number) < 90) throw new Error(`Of 100 blocks that were played ${marked} were marked.`);
}
