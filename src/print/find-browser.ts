import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a browser is looked for with; tests give their own. */
export interface Machine {
  platform: NodeJS.Platform;
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether there is a program at a path. */
  runs(path: string): boolean;
}

const onPath = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'msedge',
];
const onMac = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];
const onWindows = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Chromium/Application/chrome.exe',
];

/**
 * A Chromium of this machine: the one asked for, that of CHROME_PATH, one on the path of programs, or one where its installer
 * puts it. Null where there is none; one that is asked for and is not there is not replaced by another.
 */
export function findBrowser(asked: string | null, machine: Machine = thisMachine): string | null {
  const { environment, platform, runs } = machine;
  const wanted = asked ?? (environment.CHROME_PATH || null);
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = platform === 'win32' ? '.exe' : '';
  const named = (names: readonly string[]) =>
    names.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
  if (wanted !== null) return [wanted, ...named([wanted])].find(runs) ?? null;
  return [...named(onPath), ...installed(platform, environment)].find(runs) ?? null;
}

function installed(platform: NodeJS.Platform, environment: Machine['environment']): string[] {
  if (platform === 'darwin') {
    const homes = ['', environment.HOME ?? ''];
    return homes.flatMap((home) => onMac.map((name) => join(home || '/', 'Applications', name)));
  }
  if (platform !== 'win32') return [];
  const homes = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA];
  return homes.flatMap((home) => (home ? onWindows.map((name) => join(home, name)) : []));
}

const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  runs(path) {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
};
