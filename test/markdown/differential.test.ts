import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normal, productHtml, referenceHtml } from './reference.ts';

// Examples of our own; those of the specifications are compared in test/corpora/.
test.each([
  '# 一\n\n## 二 ##\n\n三\n===\n\n四\n---\n\n####### 五',
  '一\\\n二  \n三\n四 &amp; &copy; &#x4E2D; \\* \\< \\{',
  '*a* **b** ***c*** _d_ __e__ `f` `` `g` `` ~~h~~ ~i~ **a *b* c** *a **b** c*',
  '**“引号”**后，**注意：**后，**中文（注）**后，*“一”*二*（三）*四',
  '- a\n- b\n  - c\n\n    d\n\n1. e\n2) f\n\n+ [ ] g\n+ [x] h\n\n  i',
  '> a\nb\n>\n> > c\n\n---\n\n***',
  '```js {1}\na\n\n`b`\n```\n\n~~~\nc\n~~~',
  '| a | b | c |\n| :-- | :-: | --: |\n| d \\| e | `f` | **g** |\n| h |\n\n后',
  '[a](b "c") [d] [e][d] [f][] [a](<b c>) ![g](h.png "i") ![j][d] <!\n\n[d]: /中文 "题"\n[f]: <k l>',
  'https://a.cn/b?c=d&e=f. www.a.cn, a@b.cn (https://a.cn/(x)) https://a.cn/中',
  'a[^1] b[^注] c[^1] d[^x]\n\n[^1]: e\n\n    f[^注]\n[^注]: - g',
  '前{/* **注：** */}后\n\n{/* a */}',
])('remark-mdx with remark-gfm and the product agree on %j', async (source) => {
  const reference = await referenceHtml(source, 'friendly');
  const product = productHtml(source);
  expect(product && normal(product)).toBe(reference && normal(reference));
});

// The one difference in what is read: GFM lets an address swallow the sentence after it.
test('a bare address ends where Chinese punctuation begins', async () => {
  const source = '见https://a.cn，后。';
  expect(await referenceHtml(source, 'friendly')).toBe(
    '<p>见<a href="https://a.cn%EF%BC%8C%E5%90%8E%E3%80%82">https://a.cn，后。</a></p>',
  );
  expect(normal(productHtml(source) ?? '')).toBe(normal('<p>见<a href="https://a.cn">https://a.cn</a>，后。</p>'));
});

// Where the engine departs from CommonMark and remark does not: it counts `_` beside a run of stars as a letter.
test.each(['a**_b**', '*a_*b'])('the engine reads a delimiter beside another its own way in %j', async (source) => {
  expect(await referenceHtml(source, 'friendly')).toBe(`<p>${source}</p>`);
  expect(productHtml(source)).toMatch(/<(?:em|strong)>/);
});

// remark takes a box without a task for text; the engine looks for the task on the next line.
test('an empty task before an empty item takes the sign of that item for its text', async () => {
  expect(await referenceHtml('- [ ] \n- ', 'friendly')).toBe('<ul>\n<li>[ ]</li>\n<li></li>\n</ul>');
  expect(normal(productHtml('- [ ] \n- ') ?? '')).toMatchInlineSnapshot(`
    "<ul class="contains-task-list">
    <li class="task-list-item"><input type="checkbox" disabled> -</li>
    </ul>"
  `);
});

const piece = fc.constantFrom(
  '**',
  '*',
  '**',
  '*',
  'a',
  '注',
  '后',
  '“',
  '”',
  '，',
  '：',
  '（',
  '）',
  '。',
  ' ',
  '"',
  '.',
  '😀',
  '`c`',
  '𠮷',
  '\n',
  '[',
  '](x)',
  'é',
  '１',
);
/** Runs of one or two stars: on longer ones remark and the engine differ, the engine being with cmark. */
const emphasis = fc
  .array(piece, { minLength: 2, maxLength: 12 })
  .map((pieces) => pieces.join(''))
  .filter((text) => !/\*{3}/.test(text));

test('emphasis is that of remark-cjk-friendly', async () => {
  await fc.assert(
    fc.asyncProperty(emphasis, async (source) => {
      const reference = await referenceHtml(source, 'friendly');
      const product = productHtml(source);
      expect(product && normal(product)).toBe(reference && normal(reference));
    }),
    { numRuns: 2000 },
  );
});
