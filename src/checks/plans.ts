import { type Finding, finding } from '../archive/problem-table.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import type { PlanReading } from '../collections/read-plans.ts';
import { spot } from './spots.ts';

/** A series has one plan a year, and all that is in it is of that year. */
export function plans({ plans: all }: ArchiveReading): Finding[] {
  const first = new Map<string, PlanReading>();
  return all.flatMap(({ plan, valuePlace }, index) => {
    const { series, year } = plan;
    const key = JSON.stringify([series, year]);
    const before = first.get(key);
    if (!before) first.set(key, all[index] as PlanReading);
    const duplicate = before
      ? [
          finding('plan-duplicate', { series, year, at: spot(before.valuePlace('year')) }, valuePlace('year')),
          finding('plan-duplicate', { series, year, at: spot(valuePlace('year')) }, before.valuePlace('year')),
        ]
      : [];
    const outside = plan.entries.flatMap(({ date }, entry) =>
      date === null || date.startsWith(year)
        ? []
        : [finding('plan-year', { date, year }, valuePlace('entries', entry, 'date'))],
    );
    return [...duplicate, ...outside];
  });
}
