import type { Locale } from '../locale.ts';
import type { TimelineGrain } from '../programme/timeline.ts';

const grains: Record<TimelineGrain, string> = { year: '年', month: '月', week: '周' };

const chinese = {
  title: '时间线',
  bar: (name: string, count: string) => `${name}：${count}`,
  /** What one bar of the picture stands for. */
  by: (grain: TimelineGrain) => `一柱为一${grains[grain]}`,
  most: (n: number) => `最多 ${n} 篇`,
  months: '各月',
  weeks: '各周',
  week: (n: number) => `第 ${n} 周`,
  weekDays: (n: number, from: string, to: string) => `第 ${n} 周（${from}至${to}）`,
  monthUnknown: '月份未详',
  dayUnknown: '哪一天未详',
  undated: '未注明日期',
  weeksOf: (year: string) => `${year}年各周`,
  weekRule: '星期一为一周之首；跨年的一周归它的星期四所在的年',
  inYear: (name: string, year: string) => `${name}：${year}年`,
  inWeeks: (name: string, year: string) => `${name}：${year}年各周`,
  undatedOf: (name: string) => `${name}：未注明日期`,
};

const english: typeof chinese = {
  title: 'Timeline',
  bar: (name, count) => `${name}: ${count}`,
  by: (grain) => `one bar a ${grain}`,
  most: (n) => `at most ${n}`,
  months: 'Months',
  weeks: 'Weeks',
  week: (n) => `Week ${n}`,
  weekDays: (n, from, to) => `Week ${n} (${from} to ${to})`,
  monthUnknown: 'Month not known',
  dayUnknown: 'Day not known',
  undated: 'Date not stated',
  weeksOf: (year) => `Weeks of ${year}`,
  weekRule: 'weeks begin on Monday and belong to the year of their Thursday',
  inYear: (name, year) => `${name}: ${year}`,
  inWeeks: (name, year) => `${name}: weeks of ${year}`,
  undatedOf: (name) => `${name}: date not stated`,
};

/** Timelines and the lists that their bars lead to. */
export const timelineMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
