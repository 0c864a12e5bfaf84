import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFiles } from '../../src/import/import.ts';
import { base, temporaryFolder } from '../checks/problem-sites.ts';

test('what a machine heard wrongly is put right and told; the words of a script are only told', async () => {
  using folder = temporaryFolder();
  const content = join(folder.path, 'content');
  const sources = join(folder.path, 'sources');
  cpSync(base, content, { recursive: true });
  mkdirSync(sources);
  writeFileSync(join(content, 'terms.yaml'), '- right: 东山市\n  wrong: [东扇市, 冬山市]\n');
  writeFileSync(
    join(sources, 'heard.srt'),
    '1\n00:00:01,000 --> 00:00:03,000\n东扇市的同志们，冬山市的同志们，东扇市。\n',
  );
  writeFileSync(join(sources, 'script.txt'), '报告\n\n他写道：“东扇市很好。”\n');
  const report = await importFiles({ paths: [sources], content });
  const notes = report.written.map(({ source, notes: own }) => [
    source.split('/').at(-1),
    own.filter(({ kind }) => kind.startsWith('term')).map(({ kind, text }) => `${kind}: ${text}`),
  ]);
  expect(Object.fromEntries(notes)).toEqual({
    'heard.srt': ['term-righted: 东扇市 → 东山市 ×2; 冬山市 → 东山市'],
    'script.txt': ['term-wrong: 东扇市 → 东山市'],
  });
  const text = (id: string) =>
    readFileSync(join(content, report.written.find((one) => one.source.endsWith(id))?.file ?? ''), 'utf8');
  expect(text('heard.srt')).toContain('东山市的同志们，东山市的同志们，东山市。');
  expect(text('script.txt')).toContain('东扇市很好');
});
