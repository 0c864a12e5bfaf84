import { type Finding, finding } from '../archive/problem-table.ts';

/** A document file taken apart. */
export interface FrontMatter {
  yaml: string;
  /** Line of the file on which the YAML begins. */
  yamlLine: number;
  /** The file with its front matter blanked line for line, so that places in the body are those of the file. */
  body: string;
}

const fence = /^---[ \t]*$/;

/** Splits a file into its front matter (between lines of `---`) and its body. */
export function splitFrontMatter(source: string, file: string): FrontMatter | Finding {
  const lines = source.split('\n');
  if (!fence.test(lines[0] ?? '')) return finding('front-matter-missing', {}, { file });
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1) return finding('front-matter-unclosed', {}, { file });
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n'),
  };
}
