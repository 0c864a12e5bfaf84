import { dev as startDev } from 'astro';
import { messagesFor } from '../archive/messages.ts';
import { describe } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import { bodyCache, memoryCache, openStore } from '../collections/body-cache.ts';
import { readBlocks } from '../collections/data-files.ts';
import { makeSite } from '../collections/make-site.ts';
import { readArchive } from '../collections/read-archive.ts';
import { astroConfig } from '../integrations/astro-config.ts';
import { type DataSource, devDataFiles } from '../integrations/dev-data-files.ts';
import { foldersFor } from '../integrations/folders.ts';
import type { Listening } from './arguments.ts';
import { keep } from './keep.ts';
import type { Surroundings } from './output.ts';

/** `lectern dev`: pages made as they are asked for, following the content folder; problems are listed at the start. */
export async function dev(
  options: { content: string; base: string } & Listening,
  { output, locale }: Surroundings,
): Promise<number> {
  const folders = foldersFor(options.content);
  const store = openStore(folders.cache);
  const { reading, findings } = await checkArchive(options.content, bodyCache(store));
  keep(store);
  const words = messagesFor(reading?.archive.settings.locale ?? locale).command;
  output.tell(
    terminalReport(
      findings.map((found) => describe(found, reading?.archive.settings.locale ?? locale)),
      words.report,
    ),
  );
  if (!reading) return 1;
  const { archive } = reading;
  const config = astroConfig({
    folders,
    pages: archive.pages,
    out: 'dist',
    base: options.base,
    site: archive.settings.site,
  });
  const server = await startDev({
    ...config,
    integrations: [...(config.integrations ?? []), devDataFiles(dataSource(options))],
    configFile: false,
    logLevel: 'warn',
    server: { host: options.host, port: options.port },
  });
  const { port } = server.address;
  output.print(words.served(`http://${options.host}:${port}${options.base}`));
  output.tell(words.howToStop);
  return 0;
}

/** Reads the archive each time: its files may have been edited since. */
function dataSource({ content, base }: { content: string; base: string }): () => DataSource | null {
  const bodies = memoryCache();
  return () => {
    const { reading } = readArchive(content, bodies);
    return reading && { site: makeSite(reading.archive, base), blocksOf: readBlocks(reading, bodies) };
  };
}
