import { nodeEffects } from './effects.ts';
import { directReader, type ReadingTask } from './read-source.ts';
import type { ReadingAnswer } from './reading-apart.ts';

/** The process of `ReadingApart`: reads one file for each message, and ends with the process that began it. */
const reader = directReader(nodeEffects);

async function answer(task: ReadingTask): Promise<ReadingAnswer> {
  try {
    return { made: await reader.read(task) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', async (task: ReadingTask) => process.send?.(await answer(task)));
process.send?.('ready');
process.on('disconnect', () => process.exit());
