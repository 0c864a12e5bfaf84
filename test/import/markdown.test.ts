import { expect, test } from 'vitest';
import { readMarkdown } from '../../src/import/markdown.ts';
import { originOf } from '../../src/import/origin.ts';
import { writeBody } from '../../src/import/write-body.ts';

const words = { recording: '录音录像', transcript: '文字整理', translation: '翻译' };

function read(text: string, path = '文稿/note.md') {
  const { body, ...rest } = readMarkdown(text, originOf(path), words);
  return { ...rest, body: writeBody(body) };
}

const bodyOf = (text: string) => read(text).body;

test('a transcript: date and title apart, turns and stage directions as components', () => {
  const text =
    '# 2016-02-11 第一次會議\n\n> 時間：下午\n\n### 主持人：\n大家好。\n請開始。\n\n### Audrey Tang:\nHello.\n\n> （掌聲）\n\n> (laughter)\n';
  expect(read(text, '会议/2016-02-11-第一次會議.md')).toMatchInlineSnapshot(`
    {
      "body": "> 時間：下午

    <Speaker name="主持人" mark="：" />

    大家好。
    請開始。

    <Speaker name="Audrey Tang" mark=":" />

    Hello.

    <Stage>（掌聲）</Stage>

    <Stage>(laughter)</Stage>
    ",
      "date": "2016-02-11",
      "dropped": [],
      "heading": "2016-02-11 第一次會議",
      "language": null,
      "notes": [],
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "第一次會議",
    }
  `);
});

test('front matter: what has a place is filled in, the rest is noted', () => {
  const text = `---
title: "Scaling: past and future"
transcript_by: A Writer
tags: ['lightning', P2P]
speakers:
  - Ann Lee
date: 2022-10-15
media: https://example.org/v?t=1
episode: 7
aliases: [/x/]
---
# Intro

Text.

### Depth

# Next

## Below
`;
  expect(read(text, 'talks/2021__scaling.md')).toMatchInlineSnapshot(`
    {
      "body": "## Intro

    Text.

    ### Depth

    ## Next

    ### Below
    ",
      "date": "2022-10-15",
      "dropped": [],
      "heading": null,
      "language": null,
      "notes": [
        {
          "kind": "front-matter-key",
          "line": null,
          "text": "episode: 7",
        },
        {
          "kind": "front-matter-key",
          "line": null,
          "text": "aliases: ["/x/"]",
        },
      ],
      "regions": [],
      "sources": [
        {
          "date": null,
          "publisher": "A Writer",
          "title": "文字整理",
          "url": null,
        },
        {
          "date": null,
          "publisher": null,
          "title": "录音录像",
          "url": "https://example.org/v?t=1",
        },
      ],
      "speakers": [
        {
          "name": "Ann Lee",
          "office": null,
          "organisation": null,
          "region": null,
        },
      ],
      "summary": null,
      "themes": [
        "lightning",
        "P2P",
      ],
      "title": "Scaling: past and future",
    }
  `);
});

test('what only looks like front matter is text', () => {
  expect(read('---\nfoo\n---\nbar\n')).toMatchObject({ title: 'note', notes: [] });
  expect(read('---\ntitle: [a\ndate: b\n---\ntext\n')).toMatchInlineSnapshot(`
    {
      "body": "---

    title: \\[a
    date: b
    -------

    text
    ",
      "date": null,
      "dropped": [],
      "heading": null,
      "language": null,
      "notes": [
        {
          "kind": "front-matter-unread",
          "line": 3,
          "text": "BAD_INDENT",
        },
      ],
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "note",
    }
  `);
});

test('raw HTML is shown letter for letter, except a line break', () => {
  expect(
    bodyOf('一<br>二 <i>x</i> <5% {a} <https://a.b/>\n\n<!-- 注\n\n释 -->\n\n<iframe src="https://x.y/z"></iframe>\n'),
  ).toMatchInlineSnapshot(`
    "一\\
    二 \\<i>x\\</i> \\<5% \\{a\\} [https://a.b/](https://a.b/)

    \\<!-- 注

    释 -->

    \\<iframe src="[https://x.y/z](https://x.y/z)">\\</iframe>
    "
  `);
});

test('emphasis beside full-width punctuation is read and written plainly', () => {
  expect(bodyOf('他说**“引号”**后，*《书名》*的人；a**(b)**c')).toMatchInlineSnapshot(`
    "他说**“引号”**后，*《书名》*的人；a\\*\\*(b)\\*\\*c
    "
  `);
});

test('links: those out of the archive stay, references are written out, an address ends where Chinese begins', () => {
  expect(
    read(
      '[a][1] [b](c.md) ![图](d.png) ![p](https://e.f/g.png) https://h.i/j，见。 [](https://k.l)\n\n[1]: https://m.n "t"\n[2]: /unused\n',
    ),
  ).toMatchInlineSnapshot(`
    {
      "body": "[a](https://m.n "t") b 图 [p](https://e.f/g.png) [https://h.i/j](https://h.i/j)，见。 [https://k.l](https://k.l)
    ",
      "date": null,
      "dropped": [],
      "heading": null,
      "language": null,
      "notes": [
        {
          "kind": "definition",
          "line": 4,
          "text": "[2]: /unused",
        },
        {
          "kind": "link-target",
          "line": 1,
          "text": "c.md",
        },
        {
          "kind": "image-missing",
          "line": 1,
          "text": "d.png",
        },
      ],
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "note",
    }
  `);
});

test('footnotes are numbered in reading order, unused ones shown', () => {
  expect(read('甲[^b] 乙[^a]\n\n[^a]: 注甲\n[^b]: 注乙[^c]\n[^c]: 注丙\n[^d]: 没用到\n')).toMatchInlineSnapshot(`
    {
      "body": "甲[^1] 乙[^2]

    [^2]: 注甲

    [^1]: 注乙[^3]

    [^3]: 注丙

    \\[^d]:

    没用到
    ",
      "date": null,
      "dropped": [],
      "heading": null,
      "language": null,
      "notes": [
        {
          "kind": "footnote",
          "line": 6,
          "text": "[^d]",
        },
      ],
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "note",
    }
  `);
});

test('GFM: tables, tasks and strikethrough survive; a cell too many gets its column', () => {
  expect(
    bodyOf(
      '| a\\|b | c |\n| - | :-: |\n| 1<br>2 | 3 | 4 |\n\n- [x] ~~done~~\n- [ ] to do\n\n1. one\n2. two\n\n    code {x}\n',
    ),
  ).toMatchInlineSnapshot(`
    "| a\\|b | c | |
    | - | :-: | - |
    | 1 2 | 3 | 4 |

    - [x] ~~done~~
    - [ ] to do

    1. one
    2. two

       code \\{x\\}
    "
  `);
});

test('words that begin a module in MDX do not begin one', () => {
  expect(bodyOf('import tax rose.\n\nexport fell.\nimport again.\n\n- export\n')).toMatchInlineSnapshot(`
    "&#x69;mport tax rose.

    &#x65;xport fell.
    &#x69;mport again.

    - &#x65;xport
    "
  `);
});
