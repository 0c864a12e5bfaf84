import { messagesFor } from '../archive/messages.ts';
import { nodeEffects } from '../import/effects.ts';
import { importFiles } from '../import/import.ts';
import { ReadingApart } from '../import/reading-apart.ts';
import { renderReport } from '../import/render-report.ts';
import type { Surroundings } from './output.ts';

/** `lectern import`: brings texts into the archive; exit code 1 where a path led to nothing, the archive cannot be read or the report not saved. */
export async function importTexts(
  options: { paths: string[]; content: string; align: string | null; report: string | null },
  { output }: Surroundings,
): Promise<number> {
  const { align, report: saved, ...rest } = options;
  using reader = new ReadingApart();
  const report = await importFiles(align === null ? rest : { ...rest, align }, nodeEffects, reader);
  const messages = messagesFor(report.locale).import;
  const text = renderReport(report, messages);
  output.print(text);
  if (saved !== null && !(await nodeEffects.create(saved, `${text.trimStart()}\n`))) {
    output.tell(messages.report.notSaved(saved));
    return 1;
  }
  return report.fault !== null || report.missing.length > 0 ? 1 : 0;
}
