import { readFileSync } from 'node:fs';
import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { type Command, readArguments } from './arguments.ts';
import { explainMisuse } from './misuse.ts';
import { type Surroundings, terminal } from './output.ts';

/** Language of the terminal, for as long as no archive says its own. */
function terminalLocale(): Locale {
  const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  return /^en/i.test(language) ? 'en' : 'zh-CN';
}

/** Runs one command and gives its exit code. Each command is loaded only when it is asked for: a check should not wait for Astro. */
async function run(command: Command, surroundings: Surroundings): Promise<number> {
  const { output, locale } = surroundings;
  switch (command.name) {
    case 'help':
      output.print(messagesFor(locale).command.usage[command.of ?? 'general']);
      return 0;
    case 'version': {
      const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
        version: string;
      };
      output.print(manifest.version);
      return 0;
    }
    case 'check':
      return (await import('./check.ts')).check(command, surroundings);
    case 'editor':
      return (await import('./editor.ts')).editor(command, surroundings);
    case 'build':
      return (await (await import('./build.ts')).build(command, surroundings)).code;
    case 'start':
      return (await import('./preview.ts')).start(command, surroundings);
    case 'preview':
      return (await import('./preview.ts')).preview(command, surroundings);
    case 'dev':
      return (await import('./dev.ts')).dev(command, surroundings);
    case 'import':
      return (await import('./import.ts')).importTexts(command, surroundings);
    case 'merge':
      return (await import('./merge.ts')).merge(command, surroundings);
    case 'print':
      return (await import('./print.ts')).print(command, surroundings);
    case 'new':
      return (await import('./new.ts')).newDocument(command, surroundings);
  }
}

// An intranet tool asks nobody for anything.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const locale = terminalLocale();
const reading = readArguments(process.argv.slice(2));
if ('mistake' in reading) {
  terminal.tell(explainMisuse(reading.mistake, reading.of, messagesFor(locale).command));
  process.exitCode = 2;
} else {
  try {
    process.exitCode = await run(reading.command, { output: terminal, stream: process.stderr, locale });
  } catch (error) {
    terminal.tell(messagesFor(locale).command.unexpected(error instanceof Error ? error.message : String(error)));
    if (process.env.LECTERN_DEBUG && error instanceof Error) terminal.tell(error.stack ?? '');
    process.exitCode = 1;
  }
}
