// `npm run docs:fields`: writes the tables of fields in the guides anew from the schemas.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withFieldTables } from './field-tables.ts';

for (const guide of ['guide-contributors.md', 'guide-contributors.en.md', 'guide-owners.md']) {
  const file = join(import.meta.dirname, guide);
  writeFileSync(file, withFieldTables(readFileSync(file, 'utf8')));
}
