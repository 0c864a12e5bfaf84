import { expect, test } from 'vitest';
import { openSearchDescription } from '../../src/search/open-search.ts';

test('an OpenSearch description: long names are cut, nothing is markup', () => {
  const xml = openSearchDescription({
    name: '一二三四五六七八九十<&"一二三四五六',
    description: '在全部文献中检索',
    language: 'zh-CN',
    search: 'https://archive.example/archive/search/',
    icon: 'https://archive.example/archive/favicon.svg',
  });
  expect(xml).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
      <ShortName>一二三四五六七八九十&#60;&#38;&#34;一二…</ShortName>
      <LongName>一二三四五六七八九十&#60;&#38;&#34;一二三四五六</LongName>
      <Description>在全部文献中检索</Description>
      <Language>zh-CN</Language>
      <InputEncoding>UTF-8</InputEncoding>
      <Image type="image/svg+xml">https://archive.example/archive/favicon.svg</Image>
      <Url type="text/html" method="get" template="https://archive.example/archive/search/?q={searchTerms}"/>
    </OpenSearchDescription>
    "
  `);
});
