import { expect, test } from 'vitest';
import { DocumentIds, latinName, syllables } from '../../src/import/document-id.ts';

test('Chinese as pinyin, Latin and digits kept, the rest hyphens', () => {
  expect(
    ['420000-湖北省', '2018-02-14-社創中心-Office-Hour', 'Trump’s Bold AI Strategy', 'Élan & Öl', '「」', '女书'].map(
      latinName,
    ),
  ).toMatchInlineSnapshot(`
    [
      "420000-hu-bei-sheng",
      "2018-02-14-she-chuang-zhong-xin-office-hour",
      "trumps-bold-ai-strategy",
      "elan-ol",
      "",
      "nv-shu",
    ]
  `);
});

test('ids are short, never given twice, and the same on every run', () => {
  const run = () => {
    const ids = new DocumentIds();
    return ['a/讲话', 'b/讲话', 'c/「」', `d/${'很长的名称'.repeat(8)}`].map((path) => {
      const id = ids.proposed(path.slice(2), path);
      ids.give(id);
      return id;
    });
  };
  expect(run()).toMatchInlineSnapshot(`
    [
      "jiang-hua",
      "jiang-hua-c639d20b",
      "document-c340b548",
      "hen-chang-de-ming-cheng-hen-chang-de-ming-cheng-hen-2af05201",
    ]
  `);
  expect(run()).toEqual(run());
});

test('pinyin apart, for a region', () => {
  expect([syllables('武汉'), syllables('West')]).toEqual(['wu han', null]);
});
