// Loaded before `lectern` (`node --import`): ends the process as `kill -9` would, at the nth call of the file system that
// LECTERN_KILL_CALLS names and that has LECTERN_KILL_PATH in one of its paths. Where n is 0, the calls are counted.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const {
  LECTERN_KILL_AT,
  LECTERN_KILL_CALLS,
  LECTERN_KILL_PATH = '',
  LECTERN_KILL_AFTER,
  LECTERN_KILL_COUNT,
} = process.env;
const calls = LECTERN_KILL_CALLS?.split(',') ?? [];
const realWrite = fs.writeFileSync;
let count = 0;

// The processes that the command starts inherit the environment; they are not the ones to end.
if (process.argv[1]?.endsWith('lectern.mjs')) {
  for (const name of calls) {
    const real = /** @type {any} */ (fs)[name];
    /** @type {any} */ (fs)[name] = (/** @type {any[]} */ ...words) => {
      if (!words.slice(0, 2).some((word) => String(word).includes(LECTERN_KILL_PATH))) return real(...words);
      count += 1;
      if (count === Number(LECTERN_KILL_AT) && !LECTERN_KILL_AFTER) process.kill(process.pid, 'SIGKILL');
      const result = real(...words);
      if (count === Number(LECTERN_KILL_AT)) process.kill(process.pid, 'SIGKILL');
      return result;
    };
  }
  syncBuiltinESMExports();
  process.on('exit', () => LECTERN_KILL_COUNT && realWrite(LECTERN_KILL_COUNT, String(count)));
}
