import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { base } from '../../checks/problem-sites.ts';

/** What the base archive has not got: a sitting with a topic, and a talk that announces a measure. */
const files = {
  'sessions/class-2023-08-24.yaml': `id: class-2023-08-24
series: class
date: 2023-08-24
venue: qingchuan
branches: [dongshan]
topics: [{slug: water, title: 把水管好}]
`,
  'lectures/water.mdx': `---
id: water
title: 东山怎样管水
type: talk
session: class-2023-08-24
topic: water
regions: [dongshan]
---

<Measure id="clean-river" owner="dongshan" title="三年清河">

三年里把河清一遍。

</Measure>
`,
};

/** The base archive in a folder of its own, which goes when the test is done. */
export function smallArchive(more: Readonly<Record<string, string>> = {}): { content: string } & Disposable {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'lectern-new-')));
  const content = join(root, 'content');
  cpSync(base, content, { recursive: true });
  for (const [file, text] of Object.entries({ ...files, ...more })) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), text);
  }
  return { content, [Symbol.dispose]: () => rmSync(root, { recursive: true, force: true }) };
}
