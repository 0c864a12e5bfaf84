const mark = /(<!-- bench: peers -->\n)[\s\S]*?(<!-- \/bench -->)/;

/** Whether a page says where the report goes. */
export function hasMarks(page: string): boolean {
  return mark.test(page);
}

/** The page with the report between its marks; what stood there before is gone. */
export function withReport(page: string, report: string): string {
  return page.replace(mark, (_, opening: string, closing: string) => `${opening}\n${report}\n${closing}`);
}
