import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a small archive with a history into `folder`: a corrected and approved lecture that has moved, a text made by a machine,
 * a withdrawn case, an address for edits; all of it dated to the day, so that it has pages by week.
 */
export function historyArchive(folder: string): void {
  cpSync(join(import.meta.dirname, '../sites/base'), folder, { recursive: true });
  const edit = (file: string, from: RegExp, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const add = (file: string, fields: string) => edit(file, /^title: .*$/m, `$&\n${fields}`);
  const erratum = '{date: 2023-12-01, anchor: p2, was: 先看人。, is: 先看河。, note: 据录音改正, by: 培训处}';
  const approval = 'textState: approved\napprovedBy: 青川省委党校\napprovedOn: 2023-10-08';
  add('lectures/first.mdx', `formerIds: [opening, cases/first]\n${approval}\nerrata: [${erratum}]`);
  add('lectures/second.mdx', 'textState: machine');
  edit('lectures/second.mdx', /^date: .*$/m, 'date: 2023-09-07');
  add('cases/mill.mdx', 'formerIds: [watermill]\nwithdrawn: {on: 2024-05-01, reason: 数据有误}');
  appendFileSync(join(folder, 'archive.yaml'), 'edit: https://git.example.org/qc/edit/main/{file}\n');
}
