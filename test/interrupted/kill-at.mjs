// Loaded before `lectern` (`node --import`): ends the process as `kill -9` would, at the nth call of the file system that
// LECTERN_KILL_CALLS names and that has LECTERN_KILL_PATH in one of its paths. Where n is 0, the calls are counted. With
// LECTERN_KILL_THREAD the calls are those of its threads, else those beside them. With LECTERN_SWAP, two folders, the
// process goes on, but the second has come into the place of the first.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const {
  LECTERN_KILL_AT,
  LECTERN_KILL_CALLS,
  LECTERN_KILL_PATH = '',
  LECTERN_KILL_AFTER,
  LECTERN_KILL_COUNT,
  LECTERN_KILL_THREAD,
  LECTERN_SWAP,
} = process.env;
const calls = LECTERN_KILL_CALLS?.split(',') ?? [];
const { writeFileSync: realWrite, renameSync: realRename } = fs;
let count = 0;

// The processes that the command starts inherit the environment; they are not the ones to end.
if (LECTERN_KILL_THREAD ? !isMainThread : process.argv[1]?.endsWith('lectern.mjs')) {
  for (const name of calls) {
    const real = /** @type {any} */ (fs)[name];
    /** @type {any} */ (fs)[name] = (/** @type {any[]} */ ...words) => {
      if (!words.slice(0, 2).some((word) => String(word).includes(LECTERN_KILL_PATH))) return real(...words);
      count += 1;
      if (count === Number(LECTERN_KILL_AT) && !LECTERN_KILL_AFTER) strike();
      const result = real(...words);
      if (count === Number(LECTERN_KILL_AT) && LECTERN_KILL_AFTER) strike();
      return result;
    };
  }
  syncBuiltinESMExports();
  process.on('exit', () => LECTERN_KILL_COUNT && realWrite(LECTERN_KILL_COUNT, String(count)));
}

function strike() {
  const [place = '', other = ''] = LECTERN_SWAP?.split(',') ?? [];
  if (!LECTERN_SWAP) process.kill(process.pid, 'SIGKILL');
  realRename(place, `${place}-before`);
  realRename(other, place);
}
