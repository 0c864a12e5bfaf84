import { delimiter } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../src/print/find-browser.ts';

const machine = (
  there: readonly string[],
  environment: Machine['environment'],
  platform: Machine['platform'] = 'linux',
) => ({
  platform,
  environment,
  runs: (path: string) => there.includes(path.replaceAll('\\', '/')),
});
const PATH = ['/usr/local/bin', '/usr/bin'].join(delimiter);

test('one that is asked for is taken, by path or by name, and no other in its place', () => {
  const there = machine(['/opt/chrome', '/usr/bin/chromium', '/usr/bin/brave'], { PATH });
  expect(findBrowser('/opt/chrome', there)).toBe('/opt/chrome');
  expect(findBrowser('brave', there)).toBe('/usr/bin/brave');
  expect(findBrowser('/opt/none', there)).toBeNull();
});

test('CHROME_PATH goes before the path of programs', () => {
  const there = ['/opt/chrome', '/usr/bin/google-chrome'];
  expect(findBrowser(null, machine(there, { PATH, CHROME_PATH: '/opt/chrome' }))).toBe('/opt/chrome');
  expect(findBrowser(null, machine(there, { PATH, CHROME_PATH: '' }))).toBe('/usr/bin/google-chrome');
  expect(findBrowser(null, machine([], { PATH }))).toBeNull();
});

test('Edge and Chrome are found where Windows and macOS have them', () => {
  const edge = 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
  const environment = { 'ProgramFiles(x86)': 'C:/Program Files (x86)', ProgramFiles: 'C:/Program Files' };
  expect(findBrowser(null, machine([edge], environment, 'win32'))?.replaceAll('\\', '/')).toBe(edge);
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(findBrowser(null, machine([chrome], { HOME: '/Users/x' }, 'darwin'))).toBe(chrome);
});
