import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Addresses } from '../../src/archive/address.ts';
import { LinkTargets } from '../../src/collections/link-target.ts';
import { addressOf } from '../../src/collections/render-body.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { blankArchive } from '../archive/blank.ts';
import { html } from './compiled.ts';
import { elements, parseHtml } from './html-tree.ts';
import { hostileMarkdown, randomMarkdown } from './random-markdown.ts';

/** Every element that a body can become, with its attributes. */
const expected: Record<string, string> = {
  a: 'aria-label class data-number href id role title',
  blockquote: '',
  br: '',
  code: 'class',
  del: '',
  div: 'aria-label class data-measure id role tabindex',
  em: '',
  figcaption: 'id',
  figure: 'class',
  h2: 'id',
  h3: 'id',
  h4: 'id',
  h5: 'id',
  h6: 'id',
  hr: '',
  input: 'aria-label checked disabled type',
  'lectern-image': 'n',
  li: 'class id',
  ol: 'class start',
  p: 'class data-region id',
  pre: 'id tabindex',
  section: 'aria-label class data-talk id role',
  span: 'class id',
  strong: '',
  sup: '',
  table: '',
  tbody: '',
  td: 'align',
  th: 'align',
  thead: '',
  tr: 'id',
  ul: 'class',
};
const blocks = /^(?:blockquote|div|fig|h\d|hr|li|[ou]l|p$|pre|section|table)/;

test('any input gives expected elements with expected attributes, and no block in a paragraph', () => {
  fc.assert(
    fc.property(fc.oneof(hostileMarkdown, randomMarkdown), (source) => {
      for (const { name, attribs, parent } of elements(parseHtml(compileBody(source, 'a.mdx', 'en').body.html))) {
        const allowed = expected[name]?.split(' ');
        expect(allowed, name).toBeDefined();
        expect(allowed).toEqual(expect.arrayContaining(Object.keys(attribs)));
        if (blocks.test(name))
          expect(parent && 'name' in parent ? parent.name : '').not.toMatch(/^(?:p|h\d|span|a|em|strong|del|sup)$/);
      }
    }),
    { numRuns: 2000 },
  );
});

test('raw text is shown and never becomes HTML', () => {
  expect(
    html('\\<script>alert(1)\\</script> &lt;b&gt; `<img src=x onerror=alert(1)>` "x" \'y\''),
  ).toMatchInlineSnapshot(
    `"<p id="p1">&#x3C;script>alert(1)&#x3C;/script> &#x3C;b> <code>&#x3C;img src=x onerror=alert(1)></code> "x" 'y'</p>"`,
  );
  expect(html('[x](/b "\\" onclick=\\"x\\" \\<b>")\n\n```"><b>\n</code></pre><b>\n```')).toMatchInlineSnapshot(`
    "<p id="p1"><a href="lectern-link:0" title="&#x22; onclick=&#x22;x&#x22; <b>">x</a></p>
    <pre tabindex="0" id="p2"><code class="language-&#x22;><b>">&#x3C;/code>&#x3C;/pre>&#x3C;b>
    </code></pre>"
  `);
});

test('a link to a script is an error of the checks and leads nowhere', () => {
  const targets = new LinkTargets(blankArchive(), new Set());
  const place = { file: 'lectures/a.mdx', filesFolder: 'a' };
  for (const written of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'javascript&#58;alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '&#106;avascript:x',
  ]) {
    const target = compileBody(`[x](${written})`, place.file, 'en').body.links[0]?.target ?? '';
    expect(targets.resolve(target, place.file).kind).toBe('scheme');
    expect(addressOf(target, place, targets, {} as Addresses)).toBe('#');
  }
  for (const written of [
    '<&#1;javascript:alert(1)>',
    '<java&#10;script:alert(1)>',
    '<java&#9;script:x>',
    '<&#32;javascript:x>',
  ]) {
    const target = compileBody(`[x](${written})`, place.file, 'en').body.links[0]?.target ?? '';
    const found = targets.resolve(target, place.file);
    expect(found.kind === 'scheme' || (found.kind === 'file' && !targets.hasFile(found.file))).toBe(true);
  }
});
