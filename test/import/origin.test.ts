import { expect, test } from 'vitest';
import { originOf } from '../../src/import/origin.ts';

test.each([
  ['01/party/1997/高举旗帜_(十五大).txt', '高举旗帜 (十五大)', '1997', null],
  ['02/txt/420000-湖北省.txt', '湖北省', null, '420000 湖北省'],
  ['03/2016-02-04-公共政策.md', '公共政策', '2016-02-04', null],
  ['04/conf__2018-10__2018-10-08-utreexo.zh.md', 'utreexo', '2018-10-08', null],
  ['04/conf__2019__opening-remarks.md', 'opening-remarks', '2019', null],
  ['04/montreal-2015__costs.md', 'costs', null, null],
  ['x/2021年工作报告.txt', '2021年工作报告', '2021', null],
  ['x/2023-02-30-没有这一天.txt', '2023-02-30-没有这一天', null, null],
  ['x/没有扩展名', '没有扩展名', null, null],
])('%s', (path, title, date, region) => {
  const origin = originOf(path);
  expect([origin.title, origin.date, origin.region && `${origin.region.code} ${origin.region.name}`]).toEqual([
    title,
    date,
    region,
  ]);
});
