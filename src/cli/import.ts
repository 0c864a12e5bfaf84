import { messagesFor } from '../archive/messages.ts';
import { nodeEffects } from '../import/effects.ts';
import { importFiles } from '../import/import.ts';
import { renderReport } from '../import/render-report.ts';
import type { Surroundings } from './output.ts';

/** `lectern import`: brings texts into the archive; exit code 1 where a path led to nothing, the archive cannot be read or the report not saved. */
export async function importTexts(
  options: { paths: string[]; content: string; align: string | null },
  { output }: Surroundings,
): Promise<number> {
  const { align, ...rest } = options;
  const report = await importFiles(align === null ? rest : { ...rest, align });
  output.print(renderReport(report, messagesFor(report.locale).import));
  return report.fault !== null || report.missing.length > 0 ? 1 : 0;
}
