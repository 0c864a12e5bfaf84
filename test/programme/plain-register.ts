import type { PlainArchive, PlainMeasure } from './plain-archive.ts';

/** Addresses of the register's lists below the base, each with the ids of the measures that belong on it. */
export function registerLists(archive: PlainArchive): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  const put = (facet: string, value: string, measure: PlainMeasure) => {
    const address = `follow-up/${facet}/${value}/`;
    lists.set(address, [...(lists.get(address) ?? []), measure.id]);
  };
  for (const state of ['finished', 'overdue', 'silent', 'unanswered']) lists.set(`follow-up/state/${state}/`, []);
  for (const { slug } of archive.stages) lists.set(`follow-up/stage/${slug}/`, []);
  for (const measure of archive.measures) {
    const { document, owner, region } = measure;
    put('stage', stageOf(archive, measure) ?? 'not_stated', measure);
    put('owner', owner ?? 'not_stated', measure);
    for (const slug of region === null ? ['not_stated'] : [region, ...archive.above(region)])
      put('region', slug, measure);
    for (const slug of document.themes.length === 0 ? ['not_stated'] : document.themes) put('theme', slug, measure);
    put('series', document.series ?? 'not_stated', measure);
    for (const state of statesOf(archive, measure)) put('state', state, measure);
  }
  return lists;
}

/** Cases that answer a measure, and lectures that report on it. */
export function casesOf(archive: PlainArchive, { id }: PlainMeasure) {
  return archive.documents.filter(({ answers }) => answers.some(({ measure }) => measure === id));
}

export function reportsOf(archive: PlainArchive, { id }: PlainMeasure) {
  return archive.documents.filter(({ reports }) => reports.some(({ measure }) => measure === id));
}

/**
 * The stage that was stated last, as far as that is sure: a case or report of a year may be of its last day, the announcement of its
 * first. What is undated was stated first, and of one day the later stage counts.
 */
function stageOf(archive: PlainArchive, measure: PlainMeasure): string | null {
  const said = archive.documents.flatMap(({ date, answers, reports }) =>
    [...answers, ...reports]
      .filter((one) => one.measure === measure.id)
      .map(({ stage }) => ({ day: date && endOf(date), stage })),
  );
  const rank = (stage: string | null) => archive.stages.findIndex(({ slug }) => slug === stage);
  const announced = { day: startOf(measure.document.date ?? ''), stage: measure.stage };
  const stated = [announced, ...said].filter(({ stage }) => stage !== null);
  let last = stated[0];
  for (const one of stated) {
    if (!last) break;
    const [before, now] = [last.day ?? '', one.day ?? ''];
    if (now > before || (now === before && rank(one.stage) > rank(last.stage))) last = one;
  }
  return last?.stage ?? null;
}

function statesOf(archive: PlainArchive, measure: PlainMeasure): string[] {
  const cases = casesOf(archive, measure);
  const unanswered = cases.length === 0 ? ['unanswered'] : [];
  if (stageOf(archive, measure) === archive.stages.at(-1)?.slug) return ['finished', ...unanswered];
  const overdue = measure.due !== null && endOf(measure.due) < archive.asOf ? ['overdue'] : [];
  const announced = measure.document.date ?? '';
  const told = [...cases, ...reportsOf(archive, measure)].map(({ date }) => (date ? endOf(date) : '')).sort();
  const newest = told.at(-1) ?? '';
  const news = announced === '' || newest >= startOf(announced) ? newest : endOf(announced);
  const silent = news !== '' && monthsAfter(news, archive.silentAfter) < archive.asOf ? ['silent'] : [];
  return [...overdue, ...silent, ...unanswered];
}

/** The first day that a date can mean; nothing of nothing. */
function startOf(date: string): string {
  return date === '' ? '' : date + '-01-01'.slice(date.length - 4);
}

/** The last day that a date can mean. */
export function endOf(date: string): string {
  if (date.length === 10) return date;
  const [year = 0, month = 12] = date.split('-').map(Number);
  return iso(Date.UTC(year, month, 0));
}

/** As many months later; the last day of a month where that day is not there. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastThere = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return iso(Date.UTC(year, month - 1 + months, Math.min(date, lastThere)));
}

export function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
