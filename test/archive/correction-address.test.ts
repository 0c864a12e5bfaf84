import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionAddress, isCorrectionPattern } from '../../src/archive/correction-address.ts';

const place = {
  title: '水与桥',
  address: 'https://a.example/cases/mill/#p2',
  paragraph: { number: '2', text: '水 & 桥 #1？' },
};

test('a mail has subject and text filled in', () => {
  const { searchParams, pathname } = new URL(correctionAddress('mailto:archive@example.org', place, 'zh-CN'));
  expect(pathname).toBe('archive@example.org');
  expect(searchParams.get('subject')).toBe('更正：《水与桥》第 2 段');
  expect(searchParams.get('body')).toBe(
    '网址：https://a.example/cases/mill/#p2\r\n原文：「水 & 桥 #1？」\r\n\r\n有误的地方：\r\n应改为：\r\n依据：\r\n',
  );
});

test('an issue has title and text where its address says', () => {
  const pattern = 'https://git.example.org/i/new?body={body}&title={title}';
  const { searchParams } = new URL(correctionAddress(pattern, { ...place, paragraph: null }, 'en'));
  expect(searchParams.get('title')).toBe('Correction: 水与桥');
  expect(searchParams.get('body')).toBe(
    'Address: https://a.example/cases/mill/#p2\r\n\r\nWhat is wrong:\r\nWhat it should be:\r\nHow this is known:\r\n',
  );
});

test('however long the words are, the address stays within 2,000 characters and holds their beginning', () => {
  const word = fc.constantFrom('水', '桥', 'a', '&', '{title}', '$&', '𠮷', '\n', '%');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 3000 }), fc.array(word, { maxLength: 60 }), (text, title) => {
      const paragraph = { number: '12', text: text.join('') };
      const made = correctionAddress('mailto:a@b.c', { ...place, title: title.join(''), paragraph }, 'zh-CN');
      expect(made.length).toBeLessThanOrEqual(2000);
      const [, quote] = /原文：「([\s\S]*)」\r\n\r\n有误/.exec(new URL(made).searchParams.get('body') ?? '') ?? [];
      const begun = (quote ?? '').replace(/……$/, '').replaceAll('\r\n', '\n');
      expect(paragraph.text.startsWith(begun)).toBe(true);
      if (made.length < 1900) expect(begun).toBe(paragraph.text);
    }),
  );
});

test.each([
  ['mailto:a@example.org', true],
  ['https://git.example.org/new?b={body}', true],
  ['http://10.0.0.8/new?t={title}&b={body}', true],
  ['a@example.org', false],
  ['mailto:a@example.org?cc=b@example.org', false],
  ['mailto:', false],
  ['https://git.example.org/new', false],
  ['javascript:alert({body})', false],
  ['https://git.example.org/new page?b={body}', false],
])('%s: %s', (pattern, holds) => expect(isCorrectionPattern(pattern)).toBe(holds));
