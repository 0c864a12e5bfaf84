import { resolve } from 'node:path';
import { messagesFor } from '../archive/messages.ts';
import { DevArchive } from '../integrations/dev-archive.ts';
import { type Folders, foldersFor } from '../integrations/folders.ts';
import type { Listening } from './arguments.ts';
import { FindingsTold } from './findings-told.ts';
import { Following } from './following.ts';
import type { Surroundings } from './output.ts';
import { watchFolder } from './watch-folder.ts';

export interface DevArguments extends Listening {
  content: string;
  /** Where the last build was written: its search index is used. */
  out: string;
  base: string;
}

/**
 * `lectern dev`: pages made as they are asked for, following the content folder; problems are told as they come and go. It
 * listens before the archive has been read, which may take long the first time, and its pages say how far that is.
 * @param open the archive of a content folder
 */
export async function dev(
  options: DevArguments,
  surroundings: Surroundings,
  open = (folders: Folders, base: string) => new DevArchive(folders, base),
): Promise<number> {
  const { output } = surroundings;
  const { content, base, host } = options;
  const folders = foldersFor(content);
  const archive = open(folders, base);
  const settings = archive.settings();
  if (!settings) {
    new FindingsTold(output, surroundings.locale).all((await archive.read()).findings);
    return 1;
  }
  const { locale } = settings;
  const words = messagesFor(locale);

  // Loaded only now: what is wrong with the settings is told before Astro is there.
  const { startDevServer } = await import('../integrations/dev-server.ts');
  const buildCommand = commandFor(options);
  const server = await startDevServer({
    ...options,
    archive,
    settings,
    folders,
    out: resolve(options.out),
    buildCommand,
  });
  const port = server.port;
  if (options.port !== 0 && port !== options.port) output.tell(words.command.portTaken(options.port, port));
  output.print(words.command.served(`http://${host}:${port}${base}`));
  output.tell(words.command.howToStop);

  const following = new Following({ content, archive, server, surroundings: { ...surroundings, locale } });
  // Watched from before the reading, so that what is saved meanwhile is not missed.
  let reading = Promise.resolve();
  const unwatch = watchFolder(folders.content, (paths) => {
    reading = reading
      .then(() => following.again(paths))
      .catch((error: unknown) =>
        output.tell(words.dev.readingFailed(error instanceof Error ? error.message : String(error))),
      );
  });
  const first = following.first();
  reading = first;
  try {
    await first;
  } catch (error) {
    unwatch();
    await server.close();
    throw error;
  }
  return 0;
}

/** The build whose index this `dev` searches, as the user would write it. */
function commandFor({ content, out, base }: DevArguments): string {
  const words = ['lectern build'];
  if (content !== 'content') words.push(`--content ${quoted(content)}`);
  if (out !== 'dist') words.push(`--out ${quoted(out)}`);
  if (base !== '/') words.push(`--base ${base}`);
  return words.join(' ');
}

function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}
