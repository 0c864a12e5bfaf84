/**
 * The one list of the kinds of page: what the browser tests walk and what `npm run pictures` makes pictures of. A route of
 * src/pages without a kind here fails test/browser/site.test.ts.
 */
export interface PageKind {
  /** Unique; also the name of its pictures. */
  name: string;
  /** The route in src/pages that makes it. */
  route: string;
  /** Below the address of the site. */
  address: string;
}

/** Kinds of page of the bundled archive, `content/`. */
export const bundledKinds: readonly PageKind[] = kinds({
  'index.astro': { home: '' },
  'lectures/[...page].astro': { lectures: 'lectures/' },
  'lectures/[id].astro': {
    lecture: 'lectures/branch-classrooms/',
    'lecture with attachments': 'lectures/from-field-research-to-lecture/',
    'lecture with measures': 'lectures/demo-class-river/',
    talk: 'lectures/luotian-farming/',
    'document of talks': 'lectures/demo-seminar-watershed/',
  },
  'cases/[...page].astro': { cases: 'cases/' },
  'cases/[id].astro': {
    case: 'cases/donghu-supply-chain-loop/',
    'case with figures': 'cases/demo-outfalls/',
  },
  'regions/index.astro': { regions: 'regions/' },
  'regions/[slug]/[...page].astro': {
    region: 'regions/huanggang/',
    'region without documents': 'regions/enshi/',
  },
  'regions/[slug]/[list]/[...page].astro': {
    'what concerns a region': 'regions/huanggang/concerns/',
    'what is new of a region': 'regions/huanggang/concerns/?since=2023-06-01',
    'what speaks of a region': 'regions/huanggang/about/',
  },
  'regions/[slug]/years/[year].astro': {
    'year of a region': 'regions/huanggang/years/2023/',
    'documents of a region without a date': 'regions/huanggang/years/undated/',
  },
  'regions/[slug]/lectures/[...page].astro': { 'lectures of a region': 'regions/huanggang/lectures/' },
  'regions/[slug]/cases/[...page].astro': { 'cases of a region': 'regions/huanggang/cases/' },
  'regions/unplaced/[...page].astro': { unplaced: 'regions/unplaced/' },
  'themes/index.astro': { themes: 'themes/' },
  'themes/[slug]/[...page].astro': { theme: 'themes/industry/' },
  'themes/[slug]/years/[year].astro': { 'year of a theme': 'themes/industry/years/2023/' },
  'themes/unplaced/[...page].astro': { unthemed: 'themes/unplaced/' },
  'dates/index.astro': { dates: 'dates/' },
  'dates/[year]/[...page].astro': { year: 'dates/2023/' },
  'dates/[year]/[month]/[...page].astro': { month: 'dates/2023/08/', 'month not known': 'dates/2023/00/' },
  'dates/undated/[...page].astro': { undated: 'dates/undated/' },
  'series/index.astro': { 'all series': 'series/' },
  'series/[slug]/[...page].astro': {
    'series with a calendar': 'series/demo-class/',
    'series without a schedule': 'series/province-class/',
  },
  'sessions/[...page].astro': { sessions: 'sessions/' },
  'sessions/year/[year]/[...page].astro': {
    'sessions of a year': 'sessions/year/2023/',
    'sessions without a date': 'sessions/year/undated/',
  },
  'sessions/[id].astro': {
    session: 'sessions/demo-class-2023-03-09/',
    'session with topics and scores': 'sessions/demo-seminar-2023-02-09/',
  },
  'coverage/index.astro': { coverage: 'coverage/' },
  'coverage/[series].astro': { 'coverage of a series': 'coverage/province-class/' },
  'follow-up/index.astro': {
    'follow-up register': 'follow-up/',
    'follow-up register, narrowed': 'follow-up/?stage=tracking',
  },
  'follow-up/[facet]/[value].astro': { 'measures of a stage': 'follow-up/stage/tracking/' },
  'follow-up/[id].astro': { measure: 'follow-up/outfall-register/' },
  'map.astro': { map: 'map/' },
  'glossary/[...page].astro': { glossary: 'glossary/' },
  'archive/index.astro': { 'archival lists': 'archive/' },
  'help/index.astro': { help: 'help/' },
  'help/problems.astro': { 'help with problems': 'help/problems/' },
  '[page].astro': { "owner's page of full MDX": 'about/', "owner's declarative page": 'contribute/' },
  'search.astro': { search: 'search/', 'search with a query': 'search/?q=%E6%B5%81%E5%9F%9F' },
  '404.astro': { 'not found': '404.html' },
});

/** Kinds of page that the bundled archive has no example of: those of the archive that `historyArchive` writes. */
export const historyKinds: readonly PageKind[] = kinds({
  'lectures/[id].astro': { 'corrected lecture': 'lectures/first/', 'text made by a machine': 'lectures/second/' },
  '[shelf]/[former].astro': { 'moved address': 'lectures/opening/', 'withdrawn document': 'cases/mill/' },
  'dates/[year]/weeks.astro': { 'weeks of a year': 'dates/2023/weeks/' },
  'regions/[slug]/weeks/[year].astro': { 'weeks of a region': 'regions/dongshan/weeks/2023/' },
  'themes/[slug]/weeks/[year].astro': { 'weeks of a theme': 'themes/rural/weeks/2023/' },
  'follow-up/index.astro': { 'follow-up register of an archive without measures': 'follow-up/' },
});

function kinds(byRoute: Record<string, Record<string, string>>): PageKind[] {
  return Object.entries(byRoute).flatMap(([route, named]) =>
    Object.entries(named).map(([name, address]) => ({ name, route, address })),
  );
}
