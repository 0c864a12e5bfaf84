import { parseArgs } from 'node:util';
import { randomEdits, runEdits } from './run-edits.ts';

// `npm run test:incremental -- [--steps N] [--seed S]`: many random edits, each built anew and with what earlier builds kept.
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
console.log(`seed ${values.seed}, ${values.steps} steps`);
const { built, reused, differences } = await runEdits(
  randomEdits(Number(values.seed), Number(values.steps)),
  console.log,
);
console.log(`${built} sites built, ${reused} pages reused, ${differences.length} differences`);
for (const line of differences) console.log(line);
process.exitCode = differences.length === 0 ? 0 : 1;
