import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import type { Plan, PlanEntry, Schedule } from '../archive/programme/plan.ts';
import type { Folder } from './folder.ts';
import { entryPlace, readFiles } from './read-entries.ts';
import { References, type Vocabulary } from './references.ts';
import { weekdayNumber } from './schema/fields.ts';
import { planSchema, type ScheduleFields } from './schema/plan-schema.ts';
import { yamlFilesIn } from './yaml-files.ts';

/** A plan with what the checks need beside it. */
export interface PlanReading {
  plan: Plan;
  /** Place of a value in its file. */
  valuePlace(...path: (string | number)[]): FindingPlace;
}

/** Reads `plans/`, in the order of series and years. A plan of a series that is not there is reported and left out. */
export function readPlans(folder: Folder, vocabulary: Vocabulary): { plans: PlanReading[]; findings: Finding[] } {
  const { entries, findings } = readFiles(folder.root, yamlFilesIn('plans', folder.files), planSchema);
  const references = new References(vocabulary);
  const plans = entries.flatMap((entry): PlanReading[] => {
    const place = (...path: (string | number)[]) => entryPlace(entry, ...path);
    const { series: written, year, entries: rows } = entry.value;
    const series = references.series(written, 'series', place('series'));
    const planned = rows.map(({ date, themes, region, title }, index): PlanEntry => {
      const known = themes.flatMap(
        (theme, nth) => references.theme(theme, 'themes', place('entries', index, 'themes', nth)) ?? [],
      );
      const at = place('entries', index, 'region');
      return {
        date: date ?? null,
        themes: known,
        region: region === undefined ? null : references.region(region, `entries[${index + 1}].region`, at),
        title: title ?? null,
      };
    });
    return series === null ? [] : [{ plan: { series, year, entries: planned, file: entry.file }, valuePlace: place }];
  });
  plans.sort(({ plan: a }, { plan: b }) =>
    `${a.series} ${a.year} ${a.file}` < `${b.series} ${b.year} ${b.file}` ? -1 : 1,
  );
  return { plans, findings: [...findings, ...references.findings] };
}

/** The schedule of a series; spans that end before they begin are reported. */
export function scheduleOf(
  written: ScheduleFields,
  place: (...path: (string | number)[]) => FindingPlace,
): { schedule: Schedule; findings: Finding[] } {
  const { weekday, everyWeeks, from, to, pauses } = written;
  const spans = [
    { field: 'schedule', from, to, at: place('schedule', 'to') },
    ...pauses.map((pause, index) => ({
      field: `schedule.pauses[${index + 1}]`,
      ...pause,
      at: place('schedule', 'pauses', index, 'to'),
    })),
  ];
  const findings = spans.flatMap(({ field, from: first, to: last, at }) =>
    first !== undefined && last !== undefined && first > last
      ? [finding('range-reversed', { field, from: first, to: last }, at)]
      : [],
  );
  const schedule: Schedule = {
    weekday: weekdayNumber(weekday),
    everyWeeks,
    from: from ?? null,
    to: to ?? null,
    pauses: pauses.map((pause) => ({ from: pause.from, to: pause.to, reason: pause.reason ?? null })),
  };
  return { schedule, findings };
}
