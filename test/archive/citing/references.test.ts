import { describe, expect, test } from 'vitest';
import { apa7 } from '../../../src/archive/citing/apa.ts';
import { gbt7714 } from '../../../src/archive/citing/gbt7714.ts';
import type { CitationRecord } from '../../../src/archive/citing/record.ts';
import { recordFor, speaker } from './known-records.ts';

const office = speaker({ office: '市委书记', organisation: '中共黄冈市委', region: 'huanggang' });
const named = ['Smith, Jane Quinn', 'van der Berg, Jean-Paul', 'Zhang San', '欧阳修'].map((name) => speaker({ name }));
const title = '乡村振兴怎样讲';

/** All three references of a record. */
function references(record: CitationRecord): string {
  return [gbt7714(record, '2025', '引用日期'), gbt7714(record, '2015', '引用日期'), apa7(record)].join('\n');
}

describe('references of', () => {
  test('a lecture by the holder of an office', () => {
    expect(references(recordFor({ title, date: '2023-08-24', speakers: [office] }))).toMatchInlineSnapshot(`
      "中共黄冈市委书记. 乡村振兴怎样讲[EB/OL]. （2023-08-24）[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      中共黄冈市委书记. 乡村振兴怎样讲[EB/OL]. (2023-08-24)[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      中共黄冈市委书记. (2023年8月24日). 乡村振兴怎样讲 [授课讲稿]. 领学档案. https://archive.example/archive/lectures/rural-talk/"
    `);
  });

  test('one of which only the month and the region are known', () => {
    const record = recordFor({ title, date: '2023-08', speakers: [speaker({ region: 'huanggang' })] });
    expect(references(record)).toMatchInlineSnapshot(`
      "黄冈市. 乡村振兴怎样讲[EB/OL]. （2023-08）[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      黄冈市. 乡村振兴怎样讲[EB/OL]. (2023-08)[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      黄冈市. (2023年8月). 乡村振兴怎样讲 [授课讲稿]. 领学档案. https://archive.example/archive/lectures/rural-talk/"
    `);
  });

  test('a case of which only the year is known, and not who tells it', () => {
    expect(references(recordFor({ title, type: 'case', date: '2023' }))).toMatchInlineSnapshot(`
      "乡村振兴怎样讲[EB/OL]. （2023）[引用日期]. https://archive.example/archive/cases/rural-talk/.
      乡村振兴怎样讲[EB/OL]. (2023)[引用日期]. https://archive.example/archive/cases/rural-talk/.
      乡村振兴怎样讲 [案例]. (2023). 领学档案. https://archive.example/archive/cases/rural-talk/"
    `);
  });

  test('one without a date, in an archive without an address', () => {
    expect(references(recordFor({ title, speakers: [office] }, { site: null }))).toMatchInlineSnapshot(`
      "中共黄冈市委书记. 乡村振兴怎样讲[EB/OL]. [引用日期]. 领学档案，编号 rural-talk.
      中共黄冈市委书记. 乡村振兴怎样讲[EB/OL]. [引用日期]. 领学档案，编号 rural-talk.
      中共黄冈市委书记. (无日期). 乡村振兴怎样讲 [授课讲稿]. 领学档案. 编号 rural-talk."
    `);
  });

  test('an English text by four people, of whom one wrote the name in parts', () => {
    const record = recordFor({ title: 'Slow soils.', date: '2023-08-24', language: 'en', speakers: named });
    expect(references(record)).toMatchInlineSnapshot(`
      "Smith J Q，van der Berg J-P，Zhang San，et al. Slow soils[EB/OL]. （2023-08-24）[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      SMITH J Q, VAN DER BERG J-P, Zhang San, et al. Slow soils[EB/OL]. (2023-08-24)[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      Smith, J. Q., van der Berg, J.-P., Zhang San, & 欧阳修. (2023, August 24). Slow soils [Lecture transcript]. 领学档案. https://archive.example/archive/lectures/rural-talk/"
    `);
  });

  test('a Chinese one by two', () => {
    const record = recordFor({ title, date: '2023-08-24', speakers: named.slice(2) });
    expect(references(record)).toMatchInlineSnapshot(`
      "Zhang San，欧阳修. 乡村振兴怎样讲[EB/OL]. （2023-08-24）[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      Zhang San, 欧阳修. 乡村振兴怎样讲[EB/OL]. (2023-08-24)[引用日期]. https://archive.example/archive/lectures/rural-talk/.
      Zhang San, & 欧阳修. (2023年8月24日). 乡村振兴怎样讲 [授课讲稿]. 领学档案. https://archive.example/archive/lectures/rural-talk/"
    `);
  });

  test('more than twenty people', () => {
    const speakers = Array.from({ length: 21 }, (_, place) => speaker({ name: `发言人${place + 1}` }));
    expect(apa7(recordFor({ title, date: '2023', speakers }))).toMatchInlineSnapshot(
      `"发言人1, 发言人2, 发言人3, 发言人4, 发言人5, 发言人6, 发言人7, 发言人8, 发言人9, 发言人10, 发言人11, 发言人12, 发言人13, 发言人14, 发言人15, 发言人16, 发言人17, 发言人18, 发言人19, . . . 发言人21. (2023). 乡村振兴怎样讲 [授课讲稿]. 领学档案. https://archive.example/archive/lectures/rural-talk/"`,
    );
  });
});

test('a body and an office in English, and words that both have in Chinese', () => {
  const english = recordFor(
    { speakers: [speaker({ office: 'Secretary', organisation: 'Farm Office' })] },
    { locale: 'en' },
  );
  const authors = (record: CitationRecord) => record.authors.map((name) => ('literal' in name ? name.literal : ''));
  expect(authors(english)).toEqual(['Farm Office (Secretary)']);
  expect(authors(recordFor({ speakers: [office, office] }))).toEqual(['中共黄冈市委书记']);
});
