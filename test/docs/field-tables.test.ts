import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withFieldTables } from '../../docs/field-tables.ts';

const docs = join(import.meta.dirname, '../../docs');

describe('the tables of fields in the guides', () => {
  test.each([
    ['guide-contributors.md', ['lecture zh-CN', 'case zh-CN']],
    [
      'guide-owners.md',
      [
        'archive zh-CN',
        'region zh-CN',
        'theme zh-CN',
        'term zh-CN',
        'series zh-CN',
        'session zh-CN',
        'plan zh-CN',
        'page zh-CN',
        'archive en',
        'region en',
        'theme en',
        'term en',
        'series en',
        'session en',
        'plan en',
        'lecture en',
        'page en',
      ],
    ],
  ])('%s has them as the schemas are now (`npm run docs:fields` writes them)', (file, tables) => {
    const guide = readFileSync(join(docs, file), 'utf8');
    expect([...guide.matchAll(/<!-- fields: (.+?) -->/g)].map((match) => match[1])).toEqual(tables);
    expect(withFieldTables(guide)).toBe(guide);
  });

  test('a field has its name, whether it must be there, what to write and what it means', () => {
    const table = withFieldTables('<!-- fields: page en -->\n<!-- /fields -->');
    expect(table).toMatchInlineSnapshot(`
      "<!-- fields: page en -->

      | Field   | Required | Value        | Meaning                                              |
      | ------- | -------- | ------------ | ---------------------------------------------------- |
      | \`title\` | yes      | text         | Title of the page                                    |
      | \`menu\`  |          | whole number | Place in the menu, smallest first; none keeps it out |

      <!-- /fields -->"
    `);
  });

  test('no field is without its meaning, in either language', () => {
    const names = ['archive', 'region', 'theme', 'series', 'lecture', 'case', 'page'];
    const rows = names.flatMap((name) =>
      ['zh-CN', 'en'].flatMap((locale) =>
        withFieldTables(`<!-- fields: ${name} ${locale} -->\n<!-- /fields -->`).split('\n'),
      ),
    );
    expect(rows.filter((row) => row.startsWith('| `')).length).toBeGreaterThan(100);
    expect(rows.filter((row) => /\|\s+\|$/.test(row))).toEqual([]);
  });

  test('a table of something unknown is refused', () => {
    expect(() => withFieldTables('<!-- fields: recipe en -->\n<!-- /fields -->')).toThrowErrorMatchingInlineSnapshot(
      `[Error: There is no schema “recipe”; there are archive, region, theme, series, term, lecture, case, page, session, plan.]`,
    );
  });
});
