// `npm run docs:problems`: writes docs/problems.md anew from the problem table.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemList } from './problem-list.ts';

writeFileSync(join(import.meta.dirname, 'problems.md'), problemList());
