import { expect, test } from 'vitest';
import { contentsOf } from '../../src/archive/contents.ts';
import { compileBody } from '../../src/markdown/compile.ts';

const body = `## 开场

先说一句。

<Talk id="dongshan" title="东山怎么做">

## 东山

### 堤

先修堤。

</Talk>

<Talk id="xihe" title="西河怎么做">先种树。</Talk>

<Measure id="dykes">修堤二十里。</Measure>

## 收尾
`;

test('the contents name a talk where it begins, in place of its first heading', () => {
  const { body: compiled } = compileBody(body, 'lectures/talks.mdx', 'zh-CN');
  const titles = new Map([
    ['talk-dongshan', '东山怎么做'],
    ['talk-xihe', '西河怎么做'],
  ]);
  expect(contentsOf(compiled, titles).map(({ anchor, depth, text }) => `${anchor} ${depth} ${text}`)).toEqual([
    'p1 2 开场',
    'talk-dongshan 2 东山怎么做',
    'p4 3 堤',
    'talk-xihe 2 西河怎么做',
    'p8 2 收尾',
  ]);
  expect(contentsOf(compiled, new Map())).toEqual(compiled.headings);
});
