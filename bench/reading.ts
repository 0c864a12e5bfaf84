import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtSite } from '../test/browser/built-site.ts';
import { launch } from '../test/browser/launch.ts';
import { longArchive, longId } from '../test/browser/long-transcript.ts';
import { load, machine } from './machine.ts';
import { silence } from './reading-recording.ts';
import { longTasks, type Reading } from './reading-tasks.ts';

/** The page is smooth where no task is longer, in milliseconds. */
const longest = 50;

/**
 * `npm run bench -- reading [--runs N]`: a transcript of 30,000 characters in 400 blocks with a recording, read in Chromium: opened with
 * the numbers of the paragraphs shown, scrolled from end to end, marked for a search, and played where the page has a player. Prints
 * every task of the main thread that took 50 ms or more; exits with 1 where one is over 50 ms while scrolling, marking or playing.
 */
export async function run(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { runs: { type: 'string', default: '3' } } });
  const content = mkdtempSync(join(tmpdir(), 'lectern-reading-'));
  longArchive(content, 8, 'recording: ./long.wav');
  writeFileSync(join(content, 'lectures/long.wav'), silence(400 * 15));
  const [site, browser] = await Promise.all([
    builtSite(content, '/'),
    launch(['--autoplay-policy=no-user-gesture-required']),
  ]);
  try {
    console.log(`${machine()}, Chromium ${browser.version()}`);
    const readings: Reading[] = [];
    for (let count = 0; count < Number(values.runs); count += 1)
      readings.push(...(await longTasks(browser, `${site.url}lectures/${longId}/`)));
    for (const [step, of] of Map.groupBy(readings, (reading) => reading.step)) {
      const tasks = of.flatMap((reading) => reading.tasks).sort((a, b) => b - a);
      console.log(
        `${step.padEnd(34)} ${tasks.length === 0 ? 'no task of 50 ms or more' : tasks.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`,
      );
    }
    const over = readings.filter(({ smooth, tasks }) => smooth && tasks.some((ms) => ms > longest));
    console.log(`${over.length === 0 ? 'smooth' : 'NOT smooth'}; load at the end ${load()}`);
    return over.length === 0 ? 0 : 1;
  } finally {
    await Promise.all([browser.close(), site.close()]);
    rmSync(content, { recursive: true, force: true });
  }
}
