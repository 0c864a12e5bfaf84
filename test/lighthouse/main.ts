import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtSite } from '../browser/built-site.ts';
import { launch } from '../browser/launch.ts';
import { longArchive, longId } from '../browser/long-transcript.ts';
import { measure, median } from './measure.ts';

// `npm run test:lighthouse -- [--runs N] [--performance N]`: Lighthouse on a site as `lectern preview` serves it, compressed, with its
// own simulated phone: accessibility and best practices 100, no shift of the layout, performance at least as given.
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    // A busy machine measures a few points too little; a quiet one is asked for 99.
    performance: { type: 'string', default: process.env.CI ? '95' : '99' },
  },
});
const pages = {
  home: '',
  'transcript of 30,000 characters': `lectures/${longId}/`,
  list: 'lectures/',
  search: 'search/',
};

const content = mkdtempSync(join(tmpdir(), 'lectern-lighthouse-'));
longArchive(content, 60);
const port = await freePort();
const [site, browser] = await Promise.all([
  builtSite(content, '/archive/'),
  launch([`--remote-debugging-port=${port}`]),
]);
let failures = 0;
try {
  for (const [name, address] of Object.entries(pages)) {
    const runs = [];
    for (let run = 0; run < Number(values.runs); run += 1) runs.push(await measure(site.url + address, port));
    const { performance, accessibility, bestPractices, cls, fcp, lcp, tbt, failed } = median(runs);
    const good =
      performance >= Number(values.performance) &&
      accessibility === 100 &&
      bestPractices === 100 &&
      runs.every((run) => run.cls === 0);
    if (!good) failures += 1;
    console.log(
      `${good ? 'good' : 'FAILED'}  ${name}: performance ${performance} (${runs.map((run) => run.performance).join(' ')}), accessibility ${accessibility}, ` +
        `best practices ${bestPractices}, CLS ${cls}; FCP ${fcp.toFixed(0)} ms, LCP ${lcp.toFixed(0)} ms, TBT ${tbt.toFixed(0)} ms`,
    );
    for (const audit of failed) console.log(`        ${audit}`);
  }
} finally {
  await Promise.all([browser.close(), site.close()]);
  rmSync(content, { recursive: true, force: true });
}
process.exitCode = failures === 0 ? 0 : 1;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
