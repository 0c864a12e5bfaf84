import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

/**
 * No request but to this machine, whoever asks for it: pages are held to it by `recordRequests`, the browser's own services by these.
 * Playwright already turns off background networking, component updates, synchronisation and the first run.
 */
const flags = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-domain-reliability',
  '--no-pings',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/**
 * A headless Chromium: `LECTERN_CHROMIUM`, or the machine's own, or the one that npm brought. The caller closes it.
 * @param more switches of Chromium that one use needs
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
  const installed =
    process.env.LECTERN_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
  const { executable, environment } = installed ? { executable: installed, environment: {} } : await bundledChromium();
  return chromium.launch({
    executablePath: executable,
    // CI runs as root, for whom Chromium has no sandbox.
    args: [...flags, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...more],
    env: { ...definedOf(process.env), ...environment },
  });
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
