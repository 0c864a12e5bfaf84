import { expect, test } from 'vitest';
import { found } from './compiled.ts';

test('import, export and expressions', () => {
  expect(
    found('import a from "a"\n\n文\n\nexport const b = 1\n\n前 {b} 后\n\n{b}\n\n{}\n\n{/* a */ b}'),
  ).toMatchInlineSnapshot(`
    [
      "1:1 mdx-code {"kind":"import"}",
      "5:1 mdx-code {"kind":"import"}",
      "7:3 mdx-code {"kind":"expression"}",
      "9:1 mdx-code {"kind":"expression"}",
      "11:1 mdx-code {"kind":"expression"}",
      "13:1 mdx-code {"kind":"expression"}",
    ]
  `);
});

test('HTML tags and fragments, and what is wrong inside them', () => {
  expect(found('<div>\n\n文 {a}\n\n</div>\n\n前 <b>粗 {b}</b> 后\n\n<>片段</>\n\n<a.b />')).toMatchInlineSnapshot(`
    [
      "1:1 html-element {"name":"div"}",
      "3:3 mdx-code {"kind":"expression"}",
      "7:3 html-element {"name":"b"}",
      "7:8 mdx-code {"kind":"expression"}",
      "9:1 html-element {"name":""}",
      "11:1 html-element {"name":"a.b"}",
    ]
  `);
});

test('components that there are not', () => {
  expect(
    found('<Speeker name="甲"/>\n\n<Chart/>\n\n文 <Stage>（笑）</Stage> 文\n\n| a |\n| - |\n| <Speaker name="甲"/> |'),
  ).toMatchInlineSnapshot(`
    [
      "1:1 component-unknown {"name":"Speeker","near":"Speaker","known":["Speaker","Stage","Figure","Slide","Quote","Time","Measure","Talk"]}",
      "3:1 component-unknown {"name":"Chart","near":null,"known":["Speaker","Stage","Figure","Slide","Quote","Time","Measure","Talk"]}",
      "5:3 component-inline {"name":"Stage"}",
      "9:3 component-inline {"name":"Speaker"}",
    ]
  `);
});

test('content where there must be none, and none where there must be some', () => {
  expect(
    found(
      '<Speaker name="甲">讲话</Speaker>\n\n<Stage/>\n\n<Stage>{/* 无 */}</Stage>\n\n<Figure src="a.png" alt="图"/>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "1:1 component-content {"name":"Speaker","wants":"none"}",
      "3:1 component-content {"name":"Stage","wants":"some"}",
      "5:1 component-content {"name":"Stage","wants":"some"}",
      "7:1 component-content {"name":"Figure","wants":"some"}",
    ]
  `);
});

test('attributes that are unknown, missing or not literal', () => {
  expect(
    found(
      '<Speaker nam="甲"/>\n\n<Speaker name=""/>\n\n<Speaker\n  name="甲"\n  office={x}\n  {...y}\n/>\n\n<Figure src="a.png">说明</Figure>\n\n<Speaker name={a > b} office="乙" title/>',
    ),
  ).toMatchInlineSnapshot(`
    [
      "1:10 attribute-unknown {"component":"Speaker","attribute":"nam","near":"name","known":["name","office","organisation","region","mark"]}",
      "1:1 attribute-missing {"component":"Speaker","attributes":["name","office"]}",
      "3:1 attribute-missing {"component":"Speaker","attributes":["name","office"]}",
      "7:3 attribute-literal {"component":"Speaker","attribute":"office"}",
      "5:1 attribute-literal {"component":"Speaker","attribute":"…"}",
      "11:1 attribute-missing {"component":"Figure","attributes":["alt"]}",
      "13:10 attribute-literal {"component":"Speaker","attribute":"name"}",
      "13:34 attribute-literal {"component":"Speaker","attribute":"title"}",
      "11:1 image-alt {"source":"a.png"}",
    ]
  `);
});

test('a place after front matter, emphasis marks, characters of two units and tabs', () => {
  expect(found('\n\n\n\n**“一”**后**注：**后 {a} https://a.cn，后 {b}')).toEqual([
    '5:17 mdx-code {"kind":"expression"}',
    '5:36 mdx-code {"kind":"expression"}',
  ]);
  expect(found('😀𠮷**“一”**后 <b>x</b>\n\n\t<b>x</b>\t{a}')).toEqual([
    '1:14 html-element {"name":"b"}',
    '3:2 html-element {"name":"b"}',
    '3:11 mdx-code {"kind":"expression"}',
  ]);
  expect(found('> **“一”**后\n> **“二”**后{a}\n\n- **“三”**后\n\n  <Speaker name="**“四”**后" nam=""/>')).toEqual([
    '2:11 mdx-code {"kind":"expression"}',
    expect.stringMatching(/^6:28 attribute-unknown .*"attribute":"nam"/),
  ]);
});

test('a file that does not parse has one fault, with its place', () => {
  expect(found('\n\n\n**“一”**后 <5%')).toMatchInlineSnapshot(`
    [
      "4:10 mdx-syntax {"detail":"Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`)"}",
    ]
  `);
  expect(found('文\n\n增长 {5')).toMatchInlineSnapshot(`
    [
      "3:4 mdx-syntax {"detail":"Unexpected end of file in expression, expected a corresponding closing brace for \`{\`"}",
    ]
  `);
  expect(found('<Stage>（笑）\n\n文')).toMatchInlineSnapshot(`
    [
      "1:1 mdx-syntax {"detail":"Expected a closing tag for \`<Stage>\` (1:1) before the end of \`paragraph\`"}",
    ]
  `);
  expect(found('<https://a.cn>')).toMatchInlineSnapshot(`
    [
      "1:1 mdx-syntax {"detail":"Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`)"}",
    ]
  `);
  expect(found('<!-- 注 -->')).toMatchInlineSnapshot(`
    [
      "1:1 mdx-syntax {"detail":"Unexpected character \`!\` (U+0021) before name, expected a character that can start a name, such as a letter, \`$\`, or \`_\` (note: to create a comment in MDX, use \`{/* text */}\`)"}",
    ]
  `);
  expect(found('{a +}')).toMatchInlineSnapshot(`
    [
      "1:5 mdx-syntax {"detail":"Could not parse expression with oxc: Unexpected token"}",
    ]
  `);
  expect(found('import a from')).toMatchInlineSnapshot(`
    [
      "1:1 mdx-code {"kind":"import"}",
    ]
  `);
});
