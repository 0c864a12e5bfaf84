import { expect, test } from 'vitest';
import { RegionTree } from '../../src/archive/region.ts';
import { makeSite } from '../../src/collections/make-site.ts';
import { markSpeakers } from '../../src/collections/speaker-marks.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { blankArchive, blankContribution, blankDocument, blankRegion } from '../archive/blank.ts';

const speaker = { name: '甲 & 乙', office: '书记', organisation: '水利局', region: 'wuhan' };
const document = blankDocument('a', { speakers: [speaker] });

function marked(source: string): string {
  const parts = [blankContribution('a', { anchor: 'talk-yi', speakers: [{ ...speaker, name: null }] })];
  const regions = new RegionTree([blankRegion('wuhan', { name: '武汉市' }), blankRegion('yichang')]);
  const site = makeSite(blankArchive({ regions, documents: [document], parts }), '/', '2024-01-01');
  return markSpeakers(compileBody(source, 'lectures/a.mdx', 'zh-CN').body.html, document, site);
}

test('at a turn stand the office and the region that the record knows, and not what the author writes there', () => {
  expect(marked('<Speaker name="甲 &amp; 乙" />\n\n<Speaker office="书记" mark="：" />')).toMatchInlineSnapshot(`
    "<p class="speaker" id="p1"><span class="speaker-name">甲 &#x26; 乙</span><span class="speaker-known" data-label="水利局 书记"></span><a class="speaker-region" href="/regions/wuhan/" data-label="武汉市" aria-label="发言人所在地区：武汉市"></a></p>
    <p class="speaker" id="p2"><span class="speaker-office">书记</span>：<span class="speaker-known" data-label="水利局"></span><a class="speaker-region" href="/regions/wuhan/" data-label="武汉市" aria-label="发言人所在地区：武汉市"></a></p>"
  `);
  expect(marked('<Speaker name="丙" office="书记" />')).not.toContain('speaker-known');
});

test('the region that the author writes goes before that of the record; one that nobody knows has no link', () => {
  expect(marked('<Speaker name="丙" region="yichang" />')).toContain('href="/regions/yichang/"');
  expect(marked('<Speaker name="丙" region="nowhere" />')).not.toContain('speaker-region');
});

test('a speaker who goes on is introduced once, and again after another has spoken', () => {
  const [one, other] = ['<Speaker office="书记" />', '<Speaker name="丙" />'];
  const turns = marked([one, '一', one, '二', other, '三', one].join('\n\n')).match(/speaker-region/g);
  expect(turns).toHaveLength(2);
});

test('a talk that begins without a turn says who gives it, below its heading', () => {
  const talk = (inside: string) => `<Talk id="yi" title="乙">\n\n${inside}\n\n</Talk>`;
  expect(marked(talk('## 乙县\n\n先修路。'))).toMatchInlineSnapshot(
    `"<section class="talk" id="talk-yi" data-talk="yi"><h2 id="p1">乙县</h2><div class="speaker"><span class="speaker-known" data-label="水利局 书记"></span><a class="speaker-region" href="/regions/wuhan/" data-label="武汉市" aria-label="发言人所在地区：武汉市"></a></div><p id="p2">先修路。</p></section>"`,
  );
  expect(marked(talk('<Speaker name="丙" />\n\n先修路。'))).not.toContain('<div class="speaker">');
});
