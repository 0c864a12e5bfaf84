import { expect, test } from 'vitest';
import { originOf } from '../../src/import/origin.ts';
import { subtitleDraft } from '../../src/import/subtitles/read-subtitles.ts';
import { readTimedText } from '../../src/import/subtitles/subtitle-readers.ts';
import { imported } from './imported-subtitles.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('SubRip: tags, positions and entities are no text, angle brackets are', () => {
  const { body, report } = imported(
    'a.srt',
    '1\n00:00:01,000 --> 00:00:02,000 X1:40 X2:600\n{\\an8}<i>增长</i> <font color="#fff">&lt;5%</font>，\n\n2\n00:00:02,000 --> 00:00:04,000\n若 a<b 且 b>c，见 {注}。\n',
  );
  expect(body).toBe('<Time at="00:00:01" /> 增长 \\<5%，若 a\\<b 且 b>c，见 \\{注\\}。\n');
  expect(report).toEqual([]);
});

test('SubRip without blank lines or numbers, with points for commas, loses nothing', () => {
  const { body, report } = imported(
    'a.srt',
    '开头的话\n00:00:01.000 --> 00:00:02.000\n第一句。\n2\n00:00:02.000-->00:00:03.000\n第二句\n\n还是第二句。\n1949\n00:00:04,000 —> 00:00:05,000\n第三句。',
  );
  expect(body).toBe('<Time at="00:00:01" /> 开头的话第一句。第二句还是第二句。第三句。\n');
  expect(report).toEqual(['cue-untimed: 1']);
});

test('a number above the times that does not count on may be text, and is listed', () => {
  const { report } = imported(
    'a.srt',
    '7\n00:00:01,000 --> 00:00:02,000\n甲。\n\n5\n00:00:02,000 --> 00:00:03,000\n乙。',
  );
  expect(report).toEqual(['5 cue-name: 5']);
});

test('WebVTT: header, notes, styles, regions and names of cues are listed; a blank line behind the times is forgiven', () => {
  const { body, report } = imported(
    'a.vtt',
    [
      'WEBVTT - 第一课\nKind: captions\nLanguage: zh',
      'NOTE 记录人的话\n第二行',
      'STYLE\n::cue { color: red }',
      'REGION\nid:fred',
      '引子\n00:01.000 --> 00:02.000 align:start\n<c.loud>第一</c>句。<00:01.500>又<b>一</b>句。',
      '00:02.000 --> 00:03.000',
      '迟来的一句。',
    ].join('\n\n'),
  );
  expect(body).toBe('<Time at="00:00:01" /> 第一句。又一句。迟来的一句。\n');
  expect(report).toEqual([
    '1 settings: 第一课',
    '2 settings: Kind: captions',
    '3 settings: Language: zh',
    '5 comment: NOTE 记录人的话 第二行',
    '8 settings: STYLE ::cue { color: red }',
    '11 settings: REGION id:fred',
    '14 cue-name: 引子',
    'cue-untimed: 20',
  ]);
});

test('WebVTT without its signature, and SubRip that holds WebVTT, are read', () => {
  expect(imported('a.vtt', '00:01.000 --> 00:02.000\n甲。')).toEqual({
    body: '<Time at="00:00:01" /> 甲。\n',
    report: ['no-signature: 1'],
  });
  expect(imported('a.srt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n甲。').report).toEqual([]);
});

test('TTML: times of body, div, p and span, in every unit; metadata is listed and gives the title', () => {
  const { body, report } = imported(
    'a.ttml',
    `<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="u" xmlns:ttm="v" xml:lang="zh" ttp:frameRate="25" ttp:tickRate="100">
<head><ttm:title>第一课</ttm:title><ttm:copyright>某单位</ttm:copyright><ttm:agent xml:id="a"><ttm:name>张三</ttm:name></ttm:agent></head>
<body begin="10s"><div begin="1m"><p begin="00:00:01:05" end="00:00:04" ttm:agent="a">甲<br/>乙 &amp; 丙。</p></div>
<div timeContainer="seq"><p dur="100s">丁。</p><p dur="2s">戊。</p></div>
<div><p><span begin="0.1h">己。</span><span begin="45000t">庚。</span></p></div></body></tt>`,
  );
  expect(body).toBe(
    [
      '<Time at="00:00:10" /> 丁。',
      '<Speaker name="张三" />',
      '<Time at="00:01:11" /> 甲乙 & 丙。',
      '<Time at="00:01:50" /> 戊。',
      '<Time at="00:06:10" /> 己。',
      '<Time at="00:07:40" /> 庚。',
      '',
    ]
      .join('\n\n')
      .replace(/\n\n$/, '\n'),
  );
  expect(report.filter((line) => !line.startsWith('cue-'))).toEqual(['2 settings: 某单位']);
});

test('TTML: entity bombs expand to nothing, and other XML is refused', () => {
  const bomb = '<!DOCTYPE tt [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><tt><body><p begin="1s">甲&b;。</p></body></tt>';
  expect(imported('a.ttml', bomb).body).toBe('<Time at="00:00:01" /> 甲\\&b;。\n');
  expect(imported('a.xml', '<svg><p>甲</p></svg>').report).toEqual(['not-subtitles']);
  expect(imported('a.xml', '甲').report).toEqual(['not-subtitles']);
  expect(() => imported('a.ttml', `<tt>${'<div>'.repeat(100_000)}`)).toThrow(RangeError);
});

test('TTML that is cut off or has text outside its paragraphs loses nothing', () => {
  const { body, report } = imported('a.ttml', '<tt><body>散句<div><p begin="1s">甲。</p><p begin="2s"><span>乙');
  expect(body).toBe('<Time at="00:00:01" /> 甲。乙\n');
  expect(report).toEqual(['1 unread: 散句']);
});

test('SubStation Alpha: columns by their Format, overrides, karaoke and drawings out, comments listed', () => {
  const { body, report } = imported(
    'a.ass',
    [
      '[Script Info]\nTitle: x',
      '[Events]\nFormat: Start, End, Name, Text',
      'Dialogue: 0:00:01.00,0:00:02.50,张三,{\\k20}甲{\\k30}，\\N乙{旁注}。',
      'Comment: 0:00:02.00,0:00:03.00,,不要这句',
      'Dialogue: 0:00:03.00,0:00:04.00,,{\\p1}m 0 0 l 9 9{\\p0}丙。',
      'Dialogue: xx,0:00:05.00,,丁。',
    ].join('\n'),
  );
  expect(body).toBe('<Speaker name="张三" />\n\n<Time at="00:00:01" /> 甲，乙。丙。丁。\n');
  expect(report).toEqual([
    '1 settings: [Script Info] Title: x',
    '5 comment: 旁注',
    '6 comment: 0:00:02.00,0:00:03.00,,不要这句',
    '7 settings: m 0 0 l 9 9',
    'cue-unread-time: 8',
  ]);
});

test('LRC: several times before a line, times within it, an offset and a title', () => {
  const text =
    '[ti:春之歌]\n[ar:某人]\n[offset:+500]\n[00:01.00][00:20.50]甲。\n[00:02.00]<00:02.10>乙<00:02.50>丙。\n散句';
  const { body, report } = imported('a.lrc', text);
  expect(body).toBe('<Time at="00:00:00" /> 甲。乙丙。散句\n\n<Time at="00:00:20" /> 甲。\n');
  expect(report).toEqual([
    '1 settings: [ti:春之歌]',
    '2 settings: [ar:某人]',
    '3 settings: [offset:+500]',
    'cue-untimed: 6',
  ]);
  const read = readTimedText(bytes(text), 'lrc');
  expect(read && 'cues' in read && subtitleDraft(read, originOf('a/b.lrc')).title).toBe('春之歌');
});

test('EBU STL: blocks, frames, accents before their letter, comments; anything else called .stl is refused', () => {
  const file = new Uint8Array(1024 + 3 * 128).fill(0x20);
  const write = (at: number, content: string | number[]) =>
    file.set(typeof content === 'string' ? bytes(content) : content, at);
  write(0, '850STL25.01');
  write(12, '00');
  write(16, 'Lektion');
  write(256, '00000000');
  const block = (n: number, extension: number, from: number[], to: number[], comment: number, field: number[]) => {
    const at = 1024 + n * 128;
    write(at, [0, n, 0, extension, 0, ...from, ...to, 0, 0, comment, ...field]);
    file.fill(0x8f, at + 16 + field.length, at + 128);
  };
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  block(0, 0xff, [0, 0, 1, 5], [0, 0, 2, 0], 0, [0x80, 0xc8, 0x61, 0x8a, ...ascii('bc '), 0xfb]);
  block(1, 0x00, [0, 0, 3, 0], [0, 0, 4, 0], 0, ascii('zwei '));
  block(2, 0xff, [0, 0, 3, 0], [0, 0, 4, 0], 0, ascii('Teile.'));
  expect(imported('a.stl', file)).toEqual({ body: '<Time at="00:00:01" /> ä bc ß zwei Teile.\n', report: [] });
  expect(imported('a.stl', 'solid cube\nfacet normal 0 0 0').report).toEqual(['not-subtitles']);
});

test('every encoding and line end gives the same text', () => {
  const text =
    '1\r\n00:00:01,000 --> 00:00:02,000\r\n乡村振兴，\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\n产业先行。\r\n';
  const body = '<Time at="00:00:01" /> 乡村振兴，产业先行。\n';
  const utf16 = new Uint8Array(new Uint16Array([...`\uFEFF${text}`].map((letter) => letter.charCodeAt(0))).buffer);
  const gbk = '\xcf\xe7\xb4\xe5\xd5\xf1\xd0\xcb\xa3\xac';
  const half = '\xb2\xfa\xd2\xb5\xcf\xc8\xd0\xd0\xa1\xa3';
  const chinese = Uint8Array.from(text.replace('乡村振兴，', gbk).replace('产业先行。', half), (letter) =>
    letter.charCodeAt(0),
  );
  for (const form of [
    text,
    `\uFEFF${text}`,
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('\r\n', '\r'),
    utf16,
    chinese,
  ])
    expect(imported('a.srt', form)).toEqual({ body, report: [] });
});

test('a file without subtitles is refused with its reason', () => {
  expect(imported('a.srt', '').report).toEqual(['empty']);
  expect(imported('a.srt', '\uFEFF \n').report).toEqual(['empty']);
  expect(imported('a.srt', '只是一段话。').report).toEqual(['no-cues']);
  expect(imported('a.vtt', 'WEBVTT\n\nNOTE 空').report).toEqual(['no-cues']);
  expect(imported('a.srt', Uint8Array.of(0, 1, 2, 3, 0, 0, 0)).report).toEqual(['not text']);
  expect(imported('a.srt', new Uint8Array(9 * 1_048_576)).report).toEqual(['subtitles-too-large']);
});
