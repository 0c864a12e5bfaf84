import type { Locale } from '../archive/locale.ts';
import { messagesFor } from '../archive/messages.ts';
import { describe, type Finding } from '../archive/problem-table.ts';
import { terminalReport } from '../checks/terminal-report.ts';
import type { Output } from './output.ts';

/** Tells the terminal of each problem once, for one who reads an archive again and again. */
export class FindingsTold {
  private readonly output: Output;
  private readonly locale: Locale;
  private told = new Set<string>();

  constructor(output: Output, locale: Locale) {
    this.output = output;
    this.locale = locale;
  }

  /** Those of the first reading. */
  all(findings: readonly Finding[]): void {
    this.told = new Set(findings.map(keyOf));
    this.report(findings);
  }

  /** Those that are new, and how many have gone. */
  changes(findings: readonly Finding[]): void {
    const before = this.told;
    this.told = new Set(findings.map(keyOf));
    const mended = [...before].filter((key) => !this.told.has(key)).length;
    const fresh = findings.filter((found) => !before.has(keyOf(found)));
    if (mended > 0) this.output.tell(messagesFor(this.locale).dev.mended(mended));
    if (fresh.length > 0 || (mended > 0 && findings.length === 0)) this.report(fresh);
  }

  private report(findings: readonly Finding[]): void {
    const problems = findings.map((found) => describe(found, this.locale));
    this.output.tell(terminalReport(problems, messagesFor(this.locale).command.report));
  }
}

/** A problem that only moved down with the text above it is the same one. */
function keyOf({ rule, params, file }: Finding): string {
  return JSON.stringify([rule, params, file]);
}
