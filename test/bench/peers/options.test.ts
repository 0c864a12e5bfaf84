import { expect, test } from 'vitest';
import { readOptions } from '../../../bench/peers/options.ts';

test('without words: 2,000 transcripts, three rounds, no larger archives, the two peers', () => {
  const options = readOptions([]);
  expect(options).toMatchObject({
    sizes: { base: 2000, larger: [] },
    runs: 3,
    largerRuns: 1,
    memory: null,
    folder: null,
  });
  expect(typeof options === 'string' ? [] : options.peers.map(({ slug }) => slug)).toEqual(['hugo', 'starlight']);
});

test('sizes, rounds, memory and further peers are as asked for', () => {
  const words = '300 --runs 2 --larger 500,1000 --larger-runs 3 --memory 8 --also vitepress --json a.json'.split(' ');
  const options = readOptions(words);
  expect(options).toMatchObject({
    sizes: { base: 300, larger: [500, 1000] },
    runs: 2,
    largerRuns: 3,
    memory: 8e9,
    json: 'a.json',
  });
  expect(typeof options === 'string' ? [] : options.peers.map(({ slug }) => slug)).toContain('vitepress');
});

test.each([
  ['many', '“many” is not a whole number from 1 to 99999.'],
  ['0', '“0” is not a whole number from 1 to 99999.'],
  ['5 6', 'Name one number.'],
  ['--larger 5,x', '“x” is not a whole number from 1 to 99999.'],
  ['--also jekyll', '“jekyll” is none of docusaurus, vitepress.'],
])('%s is refused', (words, mistake) => {
  expect(readOptions(words.split(' '))).toBe(mistake);
});
