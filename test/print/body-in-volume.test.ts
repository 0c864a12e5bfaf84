import { expect, test } from 'vitest';
import { bodyInVolume, type VolumePlace } from '../../src/print/body-in-volume.ts';

const place: VolumePlace = {
  id: 'a',
  deeper: 1,
  documentAt: (address) => (address === '/base/lectures/b/' ? 'b' : undefined),
  published: (address) => `https://archive.example${address}`,
  picture: async (address) => `data:image/png;base64,${address.length}`,
};

test('anchors bear the name of their document, and links in it follow', async () => {
  const html =
    '<h2 id="p1">Ein Satz</h2><p id="p2"><a href="#p1">back</a><sup><a href="#fn-1" id="fnref-1" aria-describedby="x y"></a></sup></p>';
  expect(await bodyInVolume(html, place)).toMatchInlineSnapshot(
    `"<h3 id="a.p1" data-anchor="p1">Ein Satz</h3><p id="a.p2" data-anchor="p2"><a href="#a.p1">back</a><sup><a href="#a.fn-1" id="a.fnref-1" aria-describedby="a.x a.y"></a></sup></p>"`,
  );
});

test('links lead to documents of the volume inside it, and to others where the archive is published', async () => {
  const html =
    '<p><a href="/base/lectures/b/#p%39">in</a> <a href="/base/lectures/b/">whole</a> <a href="/base/lectures/c/#p1">out</a></p>';
  expect(await bodyInVolume(html, place)).toMatchInlineSnapshot(
    `"<p><a href="#b.p9">in</a> <a href="#b">whole</a> <a href="https://archive.example/base/lectures/c/#p1">out</a></p>"`,
  );
  expect(await bodyInVolume(html, { ...place, published: () => null })).toContain('<span>out</span>');
});

test('addresses are spelt out unless they already are', async () => {
  const html = '<p><a href="https://x.example/">site</a> <a href="https://x.example/">https://x.example/</a></p>';
  expect(await bodyInVolume(html, place)).toMatchInlineSnapshot(
    `"<p><a href="https://x.example/" data-address="https://x.example/">site</a> <a href="https://x.example/">https://x.example/</a></p>"`,
  );
});

test('a row shows its number before its first cell', async () => {
  expect(await bodyInVolume('<table><tbody><tr id="p3"><td>1</td><td>2</td></tr></tbody></table>', place)).toContain(
    '<tr id="a.p3"><td data-anchor="p3">1</td><td>2</td></tr>',
  );
});

test('pictures come into the page itself, at once', async () => {
  const html =
    '<figure><picture><source srcset="/i/1.webp 480w"><img src="/i/1.png" alt="river" width="9" height="6" loading="lazy"></picture></figure>';
  expect(await bodyInVolume(html, place)).toBe(
    '<figure><img src="data:image/png;base64,8" alt="river" width="9" height="6"></figure>',
  );
});

test('the head of a measure is text on paper', async () => {
  const html =
    '<a class="measure-mark" href="/base/follow-up/m/" lang="zh-CN" data-label="举措" data-facts="甲县" aria-label="x"></a>';
  expect(await bodyInVolume(html, place)).toBe('<p class="measure-line" lang="zh-CN"><b>举措</b> 甲县</p>');
});
