import { messagesFor } from '../archive/messages.ts';
import { importFiles } from '../import/import.ts';
import { renderReport } from '../import/render-report.ts';
import type { Surroundings } from './output.ts';

/** `lectern import`: brings texts into the archive; exit code 1 where a path led to nothing or the archive cannot be read. */
export async function importTexts(
  options: { paths: string[]; content: string },
  { output }: Surroundings,
): Promise<number> {
  const report = await importFiles(options);
  output.print(renderReport(report, messagesFor(report.locale).import));
  return report.fault !== null || report.missing.length > 0 ? 1 : 0;
}
