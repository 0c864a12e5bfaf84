import { describe, type Finding } from '../../../src/archive/problem-table.ts';
import { compileBody } from '../../../src/markdown/compile.ts';

/** What `check` has to say of the body of an imported document; warnings are for its author to settle. */
export function parseDocumentBody(document: string): string[] {
  const body = document.replace(/^---\n[\s\S]*?\n---\n/, (matter) => '\n'.repeat(matter.split('\n').length - 1));
  const { findings } = compileBody(body, 'lectures/x.mdx', 'en');
  return findings
    .filter((found: Finding) => describe(found, 'en').severity === 'error')
    .map((found) => describe(found, 'en').message);
}
