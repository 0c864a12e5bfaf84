const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Quotation marks, dashes and dots that are as wide as a character beside Chinese, and narrow beside Latin. */
const either = /[\u2018-\u201D—…]/u;

/** Lines as one text: Chinese and Japanese run on over a line end, words of other scripts are parted by a space. */
export function joined(lines: readonly string[]): string {
  const parts: string[] = [];
  let before = '';
  for (const line of lines) {
    if (line === '') continue;
    parts.push(parts.length === 0 || runsOn(before, line) ? line : ` ${line}`);
    before = line;
  }
  return parts.join('');
}

function runsOn(before: string, after: string): boolean {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const first = [...after.slice(0, 2)][0] ?? '';
  return han.test(last) || han.test(first) || (either.test(last) && either.test(first));
}
