import { type Finding, finding } from '../archive/problem-table.ts';
import { civilDay, firstDay, lastDay, writtenDay } from '../archive/programme/day.ts';
import { Programme } from '../archive/programme/programme.ts';
import { sittingsOf } from '../archive/programme/sitting.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';

/** The years that a calendar can show. */
const mostYears = 50;

/** No schedule asks for a calendar of centuries, as it does where one year in its dates is mistyped. */
export function schedules({ archive, seriesPlace }: ArchiveReading): Finding[] {
  const scheduled = archive.series.filter(({ schedule }) => schedule !== null);
  if (scheduled.length === 0) return [];
  const programme = new Programme(archive);
  return scheduled.flatMap(({ slug, title, schedule }) => {
    const held = sittingsOf(programme, slug).flatMap(({ date }) => (date === null ? [] : [date]));
    const bounds = [schedule?.from, schedule?.to].filter((date) => date !== null && date !== undefined);
    const days = [...held, ...bounds];
    const from = days.map(firstDay).reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const to = days.map(lastDay).reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
    return from > to || civilDay(to).year - civilDay(from).year < mostYears
      ? []
      : [
          finding(
            'schedule-long',
            { series: title, from: writtenDay(from), to: writtenDay(to), most: mostYears },
            seriesPlace(slug, 'schedule'),
          ),
        ];
  });
}
