import { expect, test } from 'vitest';
import { linesOf, withoutLitter } from '../../src/import/page-litter.ts';

const long = `${'正文。'.repeat(4000)}\n`;

test('the page’s own navigation and buttons go, at both ends; publisher and day are kept as facts', () => {
  const page = `当前位置：\n首页\n>\n政务信息\n>\n要闻\n工作报告\n发表时间：\n2026-02-09 09:45:30\n来源：\n云山日报\n【字体：\n小\n中\n大\n】\n${long}扫一扫在手机打开当前页\n【\n打印本页\n】`;
  expect({ ...withoutLitter(linesOf(page)), lines: [] }).toMatchInlineSnapshot(`
    {
      "dropped": [
        {
          "line": 1,
          "reason": "path",
          "text": "当前位置：",
        },
        {
          "line": 2,
          "reason": "path",
          "text": "首页",
        },
        {
          "line": 3,
          "reason": "path",
          "text": ">",
        },
        {
          "line": 4,
          "reason": "path",
          "text": "政务信息",
        },
        {
          "line": 5,
          "reason": "path",
          "text": ">",
        },
        {
          "line": 6,
          "reason": "path",
          "text": "要闻",
        },
        {
          "line": 8,
          "reason": "source",
          "text": "发表时间：",
        },
        {
          "line": 9,
          "reason": "source",
          "text": "2026-02-09 09:45:30",
        },
        {
          "line": 10,
          "reason": "source",
          "text": "来源：",
        },
        {
          "line": 11,
          "reason": "source",
          "text": "云山日报",
        },
        {
          "line": 12,
          "reason": "button",
          "text": "【字体：",
        },
        {
          "line": 13,
          "reason": "button",
          "text": "小",
        },
        {
          "line": 14,
          "reason": "button",
          "text": "中",
        },
        {
          "line": 15,
          "reason": "button",
          "text": "大",
        },
        {
          "line": 16,
          "reason": "button",
          "text": "】",
        },
        {
          "line": 19,
          "reason": "button",
          "text": "【",
        },
        {
          "line": 20,
          "reason": "button",
          "text": "打印本页",
        },
        {
          "line": 21,
          "reason": "button",
          "text": "】",
        },
      ],
      "lines": [],
      "published": "2026-02-09",
      "publisher": "云山日报",
    }
  `);
});

test('a word that is a button on one page is text in another place', () => {
  const page = `${'正文。\n'.repeat(60)}下载\n打印\n大\n${'正文。\n'.repeat(60)}`;
  expect(withoutLitter(linesOf(page)).dropped).toEqual([]);
});

test('never more than half a percent of the file', () => {
  expect(withoutLitter(linesOf(`下载\n打印\n${'正文。\n'.repeat(10)}`)).dropped).toEqual([]);
});

test('a source line without a day or publisher stays', () => {
  const { lines, dropped, publisher, published } = withoutLitter(linesOf(`时间：下午三点\n来源：\n\n${long}`));
  expect({
    first: lines[0]?.text,
    dropped: dropped.length,
    publisher: publisher?.slice(0, 3),
    published,
  }).toMatchInlineSnapshot(`
    {
      "dropped": 0,
      "first": "时间：下午三点",
      "published": null,
      "publisher": undefined,
    }
  `);
});
