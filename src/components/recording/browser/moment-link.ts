/** The address of this page that plays its recording from a time, and leads to the paragraph that is said then. */
export function momentAddress(
  page: Pick<Location, 'origin' | 'pathname'>,
  time: number,
  anchor: string | null,
): string {
  return `${page.origin}${page.pathname}?t=${Math.floor(time)}${anchor === null ? '' : `#${anchor}`}`;
}
