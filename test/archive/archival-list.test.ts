import { expect, test } from 'vitest';
import { Addresses } from '../../src/archive/address.ts';
import { archivalLists, archivalRows } from '../../src/archive/archival-list.ts';
import { csvOf } from '../../src/archive/csv.ts';
import type { WithdrawnDocument } from '../../src/archive/document.ts';
import type { Locale } from '../../src/archive/locale.ts';
import { messagesFor } from '../../src/archive/messages.ts';
import { blankArchive, blankDocument, blankSettings } from './blank.ts';

const withdrawn = {
  ...blankDocument('gone', { title: '第三讲', date: '2023-08-24' }),
  withdrawn: { on: '2024-05-01', reason: '数据有误' },
} satisfies WithdrawnDocument;
const documents = [
  blankDocument('full', {
    title: '=第“一”讲, 上',
    date: '2023-08-24',
    characters: 6012,
    speakers: [
      { name: null, office: '市委书记', organisation: '东山市委', region: null },
      { name: '甲', office: null, organisation: null, region: null },
    ],
    archival: {
      reference: 'J001-WS·2023-Y-0001',
      draft: '录音整理稿',
      classification: '内部',
      access: '开放',
      carrier: '纸质',
      pages: 12,
    },
  }),
  blankDocument('later', { date: '2024' }),
  blankDocument('month', { type: 'case', date: '2023-09' }),
  blankDocument('undated'),
  blankDocument('year', { date: '2023' }),
];

function tables(locale: Locale, site: string | null) {
  const archive = blankArchive({ settings: blankSettings({ locale, site }), documents, withdrawn: [withdrawn] });
  return archivalLists(archive).map((list) => [
    list.name,
    csvOf(archivalRows(list, new Addresses('/archive/'), messagesFor(locale), archive)).replaceAll('\r\n', '␍␊\n'),
  ]);
}

test('there is a list for every year, the newest first, with the columns of an archive room', () => {
  expect(tables('zh-CN', null)).toMatchInlineSnapshot(`
    [
      [
        "2024",
        "﻿序号,档号,责任者,题名,日期,稿本,密级,开放标识,载体,页数,字数,编号,网址,备注␍␊
    1,,,later,20240000,,,,,,0,later,/archive/lectures/later/,日期只知年份␍␊
    ",
      ],
      [
        "2023",
        "﻿序号,档号,责任者,题名,日期,稿本,密级,开放标识,载体,页数,字数,编号,网址,备注␍␊
    1,,,year,20230000,,,,,,0,year,/archive/lectures/year/,日期只知年份␍␊
    2,J001-WS·2023-Y-0001,东山市委 市委书记；甲,"'=第“一”讲, 上",20230824,录音整理稿,内部,开放,纸质,12,6012,full,/archive/lectures/full/,␍␊
    3,,,第三讲,20230824,,,,,,0,gone,/archive/lectures/gone/,2024年5月1日撤下：数据有误␍␊
    4,,,month,20230900,,,,,,0,month,/archive/cases/month/,日期只知年月␍␊
    ",
      ],
      [
        "undated",
        "﻿序号,档号,责任者,题名,日期,稿本,密级,开放标识,载体,页数,字数,编号,网址,备注␍␊
    1,,,undated,,,,,,,0,undated,/archive/lectures/undated/,␍␊
    ",
      ],
    ]
  `);
});

test('an English archive has English columns, and whole addresses where the site has one', () => {
  expect(tables('en', 'https://archive.example.org').at(-1)).toMatchInlineSnapshot(`
    [
      "undated",
      "﻿No.,Reference,Creator,Title,Date,Draft or copy,Classification,Access,Carrier,Pages,Characters,Identifier,Address,Remarks␍␊
    1,,,undated,,,,,,,0,undated,https://archive.example.org/archive/lectures/undated/,␍␊
    ",
    ]
  `);
});
