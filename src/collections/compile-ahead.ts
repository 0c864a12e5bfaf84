import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CompiledFiles, CompileTask } from './compile-worker.ts';
import type { BodyFile } from './read-body.ts';

/** Sent to a thread at once: the engine gives its memory back only between two lists. */
const filesPerList = 32;
/** Each holds some 60 MB, in this process. */
const mostThreads = 4;
/** A tree of nodes is made and forgotten for each body: with the usual few megabytes for what is new, half of them are copied about first. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 };

/**
 * Compiles the bodies of files in threads of their own, one a core. Gives the entries for the store list by list, as they
 * come; what is wrong with a file is found again when it is read.
 */
export async function* compileAhead(files: readonly BodyFile[], task: CompileTask): AsyncGenerator<CompiledFiles> {
  const lists = Array.from({ length: Math.ceil(files.length / filesPerList) }, (_, list) =>
    files.slice(list * filesPerList, (list + 1) * filesPerList),
  );
  const running = new Map<Worker, Promise<{ worker: Worker; made: CompiledFiles }>>();
  const send = (worker: Worker) => {
    const list = lists.shift();
    if (list) running.set(worker, answerOf(worker, list));
    else running.delete(worker);
  };
  const threads = Array.from(
    { length: Math.min(availableParallelism(), mostThreads, lists.length) },
    () => new Worker(join(import.meta.dirname, 'compile-worker.ts'), { workerData: task, resourceLimits }),
  );
  try {
    for (const worker of threads) send(worker);
    while (running.size > 0) {
      const { worker, made } = await Promise.race(running.values());
      send(worker);
      yield made;
    }
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()));
  }
}

function answerOf(worker: Worker, list: readonly BodyFile[]): Promise<{ worker: Worker; made: CompiledFiles }> {
  const answer = Promise.withResolvers<{ worker: Worker; made: CompiledFiles }>();
  const end = () => worker.removeListener('message', take).removeListener('error', fail);
  const take = (made: CompiledFiles) => {
    end();
    answer.resolve({ worker, made });
  };
  const fail = (error: Error) => {
    end();
    answer.reject(error);
  };
  worker.on('message', take).on('error', fail).postMessage(list);
  return answer.promise;
}
