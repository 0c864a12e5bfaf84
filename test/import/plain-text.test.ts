import { expect, test } from 'vitest';
import { originOf } from '../../src/import/origin.ts';
import { readPlainText } from '../../src/import/plain-text.ts';
import { writeBody } from '../../src/import/write-body.ts';

function read(text: string, path = '文稿/讲话.txt') {
  const { body, notes, ...rest } = readPlainText(text, originOf(path));
  expect(notes).toEqual([]);
  return { ...rest, body: writeBody(body) };
}

const sentence = '我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。';

test('a page with one line a paragraph: litter out, title, date and source found, sections as headings', () => {
  const filler = Array.from({ length: 200 }, () => sentence);
  const page = [
    '下载',
    '打印',
    '【字号：',
    '加大',
    '】',
    '2026年云山省政府工作报告',
    '——2026年1月26日在云山省人民代表大会上',
    '来源：云山日报',
    '时间：2026-02-02',
    '各位代表：',
    '一、过去一年的工作',
    sentence,
    '（一）稳住增长',
    sentence,
    '二、今年的打算',
    ...filler,
    '相关报道：',
  ];
  const draft = read(page.join('\n'), '报告/990000-云山省.txt');
  expect({ ...draft, body: draft.body.slice(0, 200) }).toMatchInlineSnapshot(`
    {
      "body": "——2026年1月26日在云山省人民代表大会上

    各位代表：

    ## 一、过去一年的工作

    我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。

    ### （一）稳住增长

    我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。

    ## 二、今年的打算

    我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。

    我们坚",
      "date": "2026-01-26",
      "dropped": [
        {
          "line": 1,
          "reason": "button",
          "text": "下载",
        },
        {
          "line": 2,
          "reason": "button",
          "text": "打印",
        },
        {
          "line": 3,
          "reason": "button",
          "text": "【字号：",
        },
        {
          "line": 4,
          "reason": "button",
          "text": "加大",
        },
        {
          "line": 5,
          "reason": "button",
          "text": "】",
        },
        {
          "line": 8,
          "reason": "source",
          "text": "来源：云山日报",
        },
        {
          "line": 9,
          "reason": "source",
          "text": "时间：2026-02-02",
        },
        {
          "line": 216,
          "reason": "button",
          "text": "相关报道：",
        },
      ],
      "heading": null,
      "language": "zh-Hans",
      "regions": [
        {
          "code": "990000",
          "name": "云山省",
        },
      ],
      "sources": [
        {
          "date": "2026-02-02",
          "publisher": "云山日报",
          "title": "2026年云山省政府工作报告",
          "url": null,
        },
      ],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "2026年云山省政府工作报告",
    }
  `);
});

test('a text parted by blank lines: lines broken at a link are joined, the indent goes, digits stay', () => {
  const text = `各位代表：\n\n　　现在我报告１９９７年的工作。\n\n\n\n\n一、\u200B过去的工作\n\n\n　　会议听取了\n政府工作报告\n。会议同意\n[\n1\n]\n这个报告。\n\n${sentence}`;
  const draft = read(text, '1997/1997年工作报告.txt');
  expect(draft).toMatchInlineSnapshot(`
    {
      "body": "各位代表：

    现在我报告１９９７年的工作。

    ## 一、过去的工作

    会议听取了政府工作报告。会议同意\\[1]这个报告。

    我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。
    ",
      "date": "1997",
      "dropped": [],
      "heading": null,
      "language": "zh-Hans",
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "1997年工作报告",
    }
  `);
});

test('lines broken at a width are joined, words by a space', () => {
  const draft = read(
    'The Rural Extension Service\n\nWe began in the spring of that year with nine farms and a single\nvan, which broke down before we had reached the second of them, and\nfrom there the story is one of walking. Nobody minded. It was a dry\nyear.\n\nThen came the rain.\n',
    'talks/rain.txt',
  );
  expect(draft).toMatchInlineSnapshot(`
    {
      "body": "We began in the spring of that year with nine farms and a single van, which broke down before we had reached the second of them, and from there the story is one of walking. Nobody minded. It was a dry year.

    Then came the rain.
    ",
      "date": null,
      "dropped": [],
      "heading": null,
      "language": "en",
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "The Rural Extension Service",
    }
  `);
});

test('a title printed on two lines, and the day below it', () => {
  const text =
    '政府工作报\n告\n\n\n——2021年3月5日在人民代表大会会议上\n\n\n省长\n　某某\n\n\n各位代表：\n\n现在，我报告工作。\n';
  expect(read(text, '2021/2021年云山省政府工作报告.txt')).toMatchInlineSnapshot(`
    {
      "body": "——2021年3月5日在人民代表大会会议上

    省长某某

    各位代表：

    现在，我报告工作。
    ",
      "date": "2021-03-05",
      "dropped": [],
      "heading": "政府工作报告",
      "language": "zh-Hans",
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "2021年云山省政府工作报告",
    }
  `);
});

test('a text without a title keeps its first sentence and is called by its file name', () => {
  expect(read(`${sentence}\n\n${sentence}\n`, '1962/第三次会议的_决议.txt')).toMatchInlineSnapshot(`
    {
      "body": "我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。

    我们坚持以推动高质量发展为主题，着力扩大内需，优化结构，提振信心，防范化解风险。
    ",
      "date": "1962",
      "dropped": [],
      "heading": null,
      "language": "zh-Hans",
      "regions": [],
      "sources": [],
      "speakers": [],
      "summary": null,
      "themes": [],
      "title": "第三次会议的 决议",
    }
  `);
});

test('what looks like Markdown or MDX is text', () => {
  expect(
    read(
      '# 不是标题。\n\n1. 第一点；\n\n* 星号。\n\n<5% 的 {变量} 与 [^1]。\n\nimport 是一个词。\n\nhttps://a.b/c_d，见网页。\n\n| a | b |。',
    ).body,
  ).toMatchInlineSnapshot(`
    "\\# 不是标题。

    1\\. 第一点；

    \\* 星号。

    \\<5% 的 \\{变量\\} 与 \\[^1]。

    &#x69;mport 是一个词。

    [https://a.b/c_d](https://a.b/c_d)，见网页。

    \\| a | b |。
    "
  `);
});

test('headings without a number stand out by the space round them; no depth is left out', () => {
  const text = `各位代表！\n\n我报告工作。\n\n\n\n过去五年的总结\n\n\n${sentence}\n\n\n\n一、经济\n\n\n${sentence}\n\n（1）农业\n${sentence}\n\n\n\n今后的任务\n\n\n${sentence}`;
  expect(read(text).body.match(/^#.*/gm)).toMatchInlineSnapshot(`
    [
      "## 过去五年的总结",
      "### 一、经济",
      "#### （1）农业",
      "## 今后的任务",
    ]
  `);
});
