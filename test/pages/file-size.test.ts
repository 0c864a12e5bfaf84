import { expect, test } from 'vitest';
import { fileSize } from '../../src/archive/file-size.ts';

test('a size has a binary unit and at most three figures', () => {
  const sizes = [0, 1023, 1024, 4300, 1023 * 1024, 1024 * 1024 - 1, 37 * 1024 ** 2, 2.5 * 1024 ** 3];
  expect(sizes.map(fileSize)).toEqual([
    '0 B',
    '1023 B',
    '1.0 KiB',
    '4.2 KiB',
    '1023 KiB',
    '1.0 MiB',
    '37 MiB',
    '2.5 GiB',
  ]);
});
