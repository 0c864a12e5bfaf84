import { expect, test } from 'vitest';
import { addressEnds } from '../../src/markdown/bare-addresses.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { html } from './compiled.ts';

const targets = (source: string) => compileBody(source, 'a.mdx', 'zh-CN').body.links.map(({ target }) => target);

test('a bare address ends where Chinese punctuation begins', () => {
  expect(html('见https://a.cn/b，后。见 www.a.cn/b。后')).toMatchInlineSnapshot(
    `"<p id="p1">见<a href="lectern-link:0">https://a.cn/b</a>，后。见 <a href="lectern-link:1">www.a.cn/b</a>。后</p>"`,
  );
  expect(targets('见https://a.cn/b，后。见 www.a.cn/b。后')).toEqual(['https://a.cn/b', 'http://www.a.cn/b']);
  expect(targets('（https://a.cn/b）“https://a.cn/c”https://a.cn/d——后')).toEqual([
    'https://a.cn/b',
    'https://a.cn/c',
    'https://a.cn/d',
  ]);
});

test('addresses one after the other', () => {
  const source = Array.from({ length: 40 }, (_, n) => `https://a.cn/${n}`).join('、');
  expect(targets(source)).toEqual(source.split('、'));
  expect(targets('https://a.cn，`https://b.cn，x`https://c.cn，[d](https://d.cn/（注）)。')).toEqual([
    'https://a.cn',
    'https://c.cn',
    'https://d.cn/%EF%BC%88%E6%B3%A8%EF%BC%89',
  ]);
});

test('an address with a character reference, which GFM takes as it stands, and one in emphasis', () => {
  expect(targets('https://a.cn/?a=1&amp;b=2，后')).toEqual(['https://a.cn/?a=1&amp;b=2']);
  expect(html('**https://a.cn/**，后**https://a.cn。**后')).toMatchInlineSnapshot(
    `"<p id="p1"><strong><a href="lectern-link:0">https://a.cn/</a></strong>，后<strong><a href="lectern-link:1">https://a.cn</a>。</strong>后</p>"`,
  );
});

test('what GFM makes of other addresses stays', () => {
  expect(html('https://a.cn/中文路径 a@b.cn，后 [https://a.cn](https://b.cn)，www.a.cn.')).toMatchInlineSnapshot(
    `"<p id="p1"><a href="lectern-link:0">https://a.cn/中文路径</a> <a href="lectern-link:1">a@b.cn</a>，后 <a href="lectern-link:2">https://a.cn</a>，<a href="lectern-link:3">www.a.cn</a>.</p>"`,
  );
});

test('the ends in a text that was read as one address', () => {
  expect(addressEnds('https://a.cn')).toEqual([]);
  expect(addressEnds('https://a.cn，后')).toEqual([12]);
  expect(addressEnds('https://a.cn，后http://b.cn。http://c.cn')).toEqual([12, 25]);
  expect(addressEnds('https://a.cn，[x](https://c.cn。x)')).toEqual([12]);
});
