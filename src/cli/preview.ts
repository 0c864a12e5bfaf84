import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import type { Listening } from './arguments.ts';
import { build } from './build.ts';
import type { Output, Surroundings } from './output.ts';
import { serve } from './serve.ts';
import { repair } from './staging.ts';

interface Served {
  out: string;
  base: string;
}

/** `lectern preview`: serves the site that was built last, until it is stopped. */
export async function preview(
  { out, base, host, port }: Served & Listening,
  { output, locale }: Surroundings,
): Promise<number> {
  repair(out);
  if (!existsSync(join(out, 'index.html'))) {
    output.tell(messagesFor(locale).command.noSiteIn(out));
    return 1;
  }
  return serveUntilStopped({ out, base, host, port }, output, locale);
}

/** `lectern start`: builds, then serves. */
export async function start(
  options: Served & { content: string } & Listening,
  surroundings: Surroundings,
): Promise<number> {
  const { code, locale } = await build(
    { ...options, asOf: null, clean: false, json: false, shard: null },
    surroundings,
  );
  return code === 0 ? serveUntilStopped(options, surroundings.output, locale) : code;
}

async function serveUntilStopped(
  { out, base, host, port }: Served & Listening,
  output: Output,
  locale: Locale,
): Promise<number> {
  const words = messagesFor(locale).command;
  try {
    const served = await serve({ folder: out, base, port, host });
    if (port !== 0 && served.port !== port) output.tell(words.portTaken(port, served.port));
    output.print(words.served(served.url));
    output.tell(words.howToStop);
    return 0;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    output.tell(code === 'EADDRINUSE' ? words.noPortFree(port) : words.notAllowedToListen(host, port));
    return 1;
  }
}
