import { expect, test } from 'vitest';
import { LinkTargets } from '../../src/collections/link-target.ts';
import { blankArchive } from '../archive/blank.ts';

const archive = blankArchive({
  pages: [{ slug: 'about', title: '', menu: null, file: 'pages/about.mdx', body: null }],
});
const targets = new LinkTargets(archive, new Set(['lectures/附件 #1?.txt']));
const from = 'lectures/a.mdx';

test('a name that holds the signs # and ? is reached where they are encoded, as in every address', () => {
  expect(targets.resolve('附件 %231%3F.txt', from)).toEqual({
    kind: 'file',
    file: 'lectures/附件 #1?.txt',
    anchor: null,
  });
  expect(targets.resolve('附件 #1', from)).toEqual({ kind: 'file', file: 'lectures/附件 ', anchor: '1' });
  expect(targets.resolve('a.pdf#page=3', from)).toEqual({ kind: 'file', file: 'lectures/a.pdf', anchor: 'page=3' });
});

test('what a link leads to', () => {
  expect(targets.resolve('https://a.example/', from)).toEqual({ kind: 'outside', address: 'https://a.example/' });
  expect(targets.resolve('javascript:alert(1)', from)).toEqual({ kind: 'scheme', scheme: 'javascript:' });
  expect(targets.resolve('#p2', from)).toEqual({ kind: 'here', anchor: 'p2' });
  expect(targets.resolve('../pages/about.mdx#x', from)).toEqual({ kind: 'owner-page', slug: 'about', anchor: 'x' });
  expect(targets.resolve('/regions/', from)).toEqual({ kind: 'shelf', path: 'regions/', known: true });
  expect(targets.resolve('/regions/nowhere/', from)).toEqual({ kind: 'shelf', path: 'regions/nowhere/', known: false });
  expect(targets.resolve('/lectures/nobody/', from)).toEqual({ kind: 'no-document', written: '/lectures/nobody/' });
});
