import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What every `bench/<name>.ts` exports: does its work with the words after its name, and resolves to an exit code. */
export interface Bench {
  run(words: string[]): Promise<number>;
}

const [name = '', ...words] = process.argv.slice(2);
const file = join(import.meta.dirname, `${name}.ts`);

if (!/^[a-z][a-z0-9-]*$/.test(name) || name === 'run' || !existsSync(file)) {
  console.error(
    `There is no bench “${name}”.\n\nUsage: npm run bench -- NAME [arguments]; each file in bench/ is a NAME.`,
  );
  process.exitCode = 2;
} else {
  const bench = (await import(pathToFileURL(file).href)) as Bench;
  process.exitCode = await bench.run(words);
}
