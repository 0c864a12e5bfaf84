import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const lectern = join(import.meta.dirname, '../../../src/cli/lectern.mjs');

/** Keys as a terminal sends them. */
export const keys = {
  enter: '\r',
  tab: '\t',
  up: '\x1b[A',
  down: '\x1b[B',
  escape: '\x1b',
  interrupt: '\x03',
  erase: '\x15',
};

/** Waits until the screen shows the text, then types the keys. */
export type Step = readonly [shown: string, typed: string];

export interface Sitting {
  code: number;
  /** What stood on the screen when each step's text had come, before its keys. */
  screens: string[];
  /** What stands there at the end. */
  screen: string;
}

/** Runs the real command in a pseudo-terminal of 80 columns, as somebody sits at it who reads before typing. */
export async function sit(
  words: readonly string[],
  steps: readonly Step[],
  language = 'zh_CN.UTF-8',
): Promise<Sitting> {
  const { LECTERN_RESTARTED: _, NODE_ENV: _test, ...environment } = process.env;
  const size = { cols: 80, rows: 60 };
  const screen = new xterm.Terminal({ ...size, allowProposedApi: true, convertEol: false });
  const process_ = spawn(process.execPath, [lectern, ...words], {
    ...size,
    name: 'xterm-256color',
    env: { ...environment, NODE_OPTIONS: '', LC_ALL: '', LC_MESSAGES: '', LANG: language } as Record<string, string>,
  });
  const screens: string[] = [];
  const waiting = [...steps];
  process_.onData((data) => {
    screen.write(data, () => {
      const shown = textOf(screen);
      const [next] = waiting;
      if (!next || !shown.includes(next[0])) return;
      waiting.shift();
      screens.push(shown);
      process_.write(next[1]);
    });
  });
  const code = await new Promise<number>((resolve) => process_.onExit(({ exitCode }) => resolve(exitCode)));
  await new Promise<void>((resolve) => screen.write('', resolve));
  return { code, screens, screen: textOf(screen) };
}

function textOf(terminal: xterm.Terminal): string {
  const buffer = terminal.buffer.active;
  const lines = Array.from({ length: buffer.length }, (_, line) => buffer.getLine(line)?.translateToString(true) ?? '');
  return lines.join('\n').replace(/\s+$/, '');
}
