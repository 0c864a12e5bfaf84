import { describe, expect, test } from 'vitest';
import { decode } from '../../src/import/decode.ts';

const text = '讲台：第一讲\r\n各位同志。\r第二行\n';
const wanted = { text: '讲台：第一讲\n各位同志。\n第二行\n', damaged: 0 };

describe('the same text is read from', () => {
  test('UTF-8', () => expect(decode(Buffer.from(text))).toEqual(wanted));
  test('UTF-8 with a byte order mark', () => expect(decode(Buffer.from(`\uFEFF${text}`))).toEqual(wanted));
  test('UTF-16, little end first', () => expect(decode(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(wanted));
  test('UTF-16, big end first', () => expect(decode(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toEqual(wanted));
  test('UTF-16 without a mark', () =>
    expect(decode(Buffer.from(`${text}abc`, 'utf16le'))?.text).toBe(`${wanted.text}abc`));
  test('GB18030', () => {
    const bytes = Buffer.from('bdb2ccb3a3bab5dad2bbbdb2', 'hex');
    expect(decode(bytes)).toEqual({ text: '讲坛：第一讲', damaged: 0 });
  });
});

test('a UTF-8 text with a broken byte is not taken for GB18030', () => {
  const bytes = Buffer.concat([
    Buffer.from('各位代表，现在我向大会报告工作，请予审议。'),
    Buffer.from([0xe4, 0xbd]),
    Buffer.from('谢谢大家的支持。'),
  ]);
  expect(decode(bytes)).toEqual({
    text: '各位代表，现在我向大会报告工作，请予审议。\uFFFD谢谢大家的支持。',
    damaged: 1,
  });
});

test('bytes that are no text are refused', () => {
  expect(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]))).toBeNull();
  expect(decode(Buffer.from('d0cf11e0a1b11ae1ffffffff', 'hex'))).toBeNull();
});

test('an empty file is an empty text', () => {
  expect(decode(Buffer.from(''))).toEqual({ text: '', damaged: 0 });
});
