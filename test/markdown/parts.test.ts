import { expect, test } from 'vitest';
import { blockPlaces, compileBody } from '../../src/markdown/compile.ts';
import { html } from './compiled.ts';

const found = (source: string) =>
  compileBody(source, 'a.mdx', 'zh-CN').findings.map(
    ({ rule, params, line, column }) => `${line}:${column} ${rule} ${JSON.stringify(params)}`,
  );

test('a measure holds its paragraphs and nothing else; a line of text in it is a paragraph', () => {
  expect(
    html('<Measure id="a" owner="武汉市" due="2023-12">\n\n建十座。\n\n- 公开。\n\n</Measure>'),
  ).toMatchInlineSnapshot(`
    "<div class="measure" id="measure-a" data-measure="a"><p id="p1">建十座。</p><ul>
    <li><span class="loose" id="p2">公开。</span></li>
    </ul></div>"
  `);
  expect(html('<Measure id="a">建**十座**。</Measure>')).toMatchInlineSnapshot(
    `"<div class="measure" id="measure-a" data-measure="a"><p id="p1">建<strong>十座</strong>。</p></div>"`,
  );
});

test('scores and speakers of a talk stay out of its element', () => {
  expect(
    html('<Talk id="a" title="甲" office="县长" score="92.5" rank="1">\n\n发言。\n\n</Talk>'),
  ).toMatchInlineSnapshot(`"<section class="talk" id="talk-a" data-talk="a"><p id="p1">发言。</p></section>"`);
});

test('parts are listed as they stand, with attributes, places, first heading and text', () => {
  const source = [
    '<Talk id="t" topic="水"',
    '  score="9">',
    '',
    '## 东山',
    '',
    '先修堤[^1]。',
    '',
    '<Measure id="m" due="2023">修堤',
    '二十里。</Measure>',
    '',
    '</Talk>',
    '',
    '[^1]: 注。',
  ].join('\n');
  expect(compileBody(source, 'a.mdx', 'zh-CN').body.parts).toMatchInlineSnapshot(`
    [
      {
        "anchor": "talk-t",
        "anchors": [
          "p1",
          "p2",
          "p3",
        ],
        "attributes": {
          "score": {
            "column": 3,
            "line": 2,
            "value": "9",
          },
          "topic": {
            "column": 14,
            "line": 1,
            "value": "水",
          },
        },
        "column": 1,
        "component": "Talk",
        "heading": "东山",
        "id": "t",
        "line": 1,
        "talk": null,
        "text": "东山 先修堤。 修堤二十里。",
      },
      {
        "anchor": "measure-m",
        "anchors": [
          "p3",
        ],
        "attributes": {
          "due": {
            "column": 17,
            "line": 8,
            "value": "2023",
          },
        },
        "column": 1,
        "component": "Measure",
        "heading": null,
        "id": "m",
        "line": 8,
        "talk": "talk-t",
        "text": "修堤二十里。",
      },
    ]
  `);
});

test('what is wrong with an attribute is told at the attribute, and the rest is kept', () => {
  expect(
    found(
      '<Measure id="甲" due="23年">文</Measure>\n\n<Talk id="a" score="九十" rank="0" order="1.5" due="2023">\n\n文\n\n</Talk>\n\n<Measure owner="x">文</Measure>\n\n<Measure id="b" due="2023-13">文</Measure>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "1:10 id-form {"value":"甲"}",
      "1:17 date-form {"field":"<Measure due>","value":"23年"}",
      "3:14 attribute-number {"field":"<Talk score>","value":"九十","whole":false}",
      "3:25 attribute-number {"field":"<Talk rank>","value":"0","whole":true}",
      "3:34 attribute-number {"field":"<Talk order>","value":"1.5","whole":true}",
      "3:46 attribute-unknown {"component":"Talk","attribute":"due","near":null,"known":["id","title","topic","speaker","office","organisation","region","score","rank","order"]}",
      "9:1 attribute-missing {"component":"Measure","attributes":["id"]}",
      "11:17 date-impossible {"field":"<Measure due>","value":"2023-13"}",
      "3:1 attribute-missing {"component":"Talk","attributes":["title"]}",
    ]
  `);
  const { parts } = compileBody('<Talk id="a" title="甲" score="九十" rank="2">文</Talk>', 'a.mdx', 'zh-CN').body;
  expect(parts[0]?.attributes).toEqual({
    title: { value: '甲', line: 1, column: 14 },
    rank: { value: '2', line: 1, column: 35 },
  });
});

test('a part inside one of its kind, an empty one, one inside a line', () => {
  expect(
    found(
      '<Measure id="a">\n\n文\n\n<Measure id="b">文</Measure>\n\n</Measure>\n\n<Measure id="c"></Measure>\n\n文 <Measure id="d">文</Measure> 文',
    ),
  ).toMatchInlineSnapshot(`
    [
      "9:1 component-content {"name":"Measure","wants":"some"}",
      "11:3 component-inline {"name":"Measure"}",
      "5:1 part-nested {"component":"Measure"}",
    ]
  `);
  expect(found('<Talk id="a" title="甲">\n\n<Measure id="b">文</Measure>\n\n</Talk>')).toEqual([]);
});

test('where each block stands in the file', () => {
  const source = '\n甲\n\n<Measure id="m">\n\n乙\n\n- 丙\n  - 丁\n\n| 一 |\n| --- |\n| 二 |\n\n</Measure>';
  const places = blockPlaces(source, 'a.mdx', 'zh-CN');
  expect(
    Object.fromEntries([...places].map(([id, { line, column }]) => [id, `${line}:${column}`])),
  ).toMatchInlineSnapshot(`
    {
      "measure-m": "4:1",
      "p1": "2:1",
      "p2": "6:1",
      "p3": "8:1",
      "p4": "9:3",
      "p5": "11:1",
      "p6": "13:1",
    }
  `);
  expect(blockPlaces('<', 'a.mdx', 'zh-CN').size).toBe(0);
});
