import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileBody } from '../../src/markdown/compile.ts';
import { attributeValue } from '../../src/markdown/escape.ts';
import { replaceTokens } from '../../src/markdown/tokens.ts';
import { elements, parseHtml, textContent } from './html-tree.ts';
import { hostileMarkdown } from './random-markdown.ts';

test('links and images are listed as they were written, with their places', () => {
  const { body } = compileBody(
    '[一](<../案例/一 二.mdx#p3> "题")和[a]，![图](./图%20一.png "题")\n\n[b](50%.md)[c](%E6x%20y)[d](https://a.cn/中)\n\n[a]: /lectures/a/#p1',
    'a.mdx',
    'zh-CN',
  );
  expect(body.html).toMatchInlineSnapshot(`
    "<p id="p1"><a href="lectern-link:0" title="题">一</a>和<a href="lectern-link:1">a</a>，<lectern-image n="0"></lectern-image></p>
    <p id="p2"><a href="lectern-link:2">b</a><a href="lectern-link:3">c</a><a href="lectern-link:4">d</a></p>"
  `);
  expect(body.links).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "line": 1,
        "target": "../案例/一 二.mdx#p3",
      },
      {
        "column": 29,
        "line": 1,
        "target": "/lectures/a/#p1",
      },
      {
        "column": 1,
        "line": 3,
        "target": "50%.md",
      },
      {
        "column": 12,
        "line": 3,
        "target": "%E6x y",
      },
      {
        "column": 25,
        "line": 3,
        "target": "https://a.cn/%E4%B8%AD",
      },
    ]
  `);
  expect(body.images).toMatchInlineSnapshot(`
    [
      {
        "alt": "图",
        "column": 33,
        "line": 1,
        "source": "./图 一.png",
        "title": "题",
      },
    ]
  `);
});

test('an image without a description is reported', () => {
  expect(compileBody('\n![](a.png)', 'a.mdx', 'zh-CN').findings).toMatchInlineSnapshot(`
    [
      {
        "column": 1,
        "file": "a.mdx",
        "line": 2,
        "params": {
          "source": "a.png",
        },
        "rule": "image-alt",
      },
    ]
  `);
});

test('what stands in place of a token is as given', () => {
  const { html } = compileBody('[a](b)![c](d.png)', 'a.mdx', 'en').body;
  expect(
    replaceTokens(
      html,
      (n) => `/${n}/$&`,
      (n) => `<img src="${n}$&">`,
    ),
  ).toBe('<p id="p1"><a href="/0/$&">a</a><img src="0$&"></p>');
});

test('no author can write a token', () => {
  fc.assert(
    fc.property(hostileMarkdown, (source) => {
      const { body } = compileBody(source, 'a.mdx', 'en');
      const links: number[] = [];
      const images: number[] = [];
      const page = replaceTokens(
        body.html,
        (n) => attributeValue(`/link/${links.push(n)}`),
        (n) => `<img src="${images.push(n)}">`,
      );
      expect(links).toEqual(body.links.map((_, n) => n));
      expect(images).toEqual(body.images.map((_, n) => n));
      expect(textContent(parseHtml(page))).toBe(textContent(parseHtml(body.html)));
      expect(elements(parseHtml(page)).filter(({ attribs }) => attribs.href?.startsWith('lectern-link:'))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
