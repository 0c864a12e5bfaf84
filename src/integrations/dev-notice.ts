import type { DevMessages } from '../archive/messages/dev.ts';
import type { Problem, Severity } from '../archive/problem.ts';
import { attributeValue as escaped } from '../markdown/escape.ts';

/** What `dev` has to say on one page. */
export interface Notice {
  /** Problems of the file that the page is made from. */
  here: readonly Problem[];
  elsewhere: readonly Problem[];
  /** Sentences said before the problems. */
  remarks: readonly string[];
}

export interface NoticeWords {
  dev: DevMessages;
  severity: Record<Severity, string>;
}

/** Address of the page of a file; null where it has none. */
type PageOf = (file: string) => string | null;

/** A list that nobody reads to its end only makes the page slow. */
const listedElsewhere = 50;

/** The notice as HTML for the end of a page; empty where there is nothing to say. */
export function noticeHtml({ here, elsewhere, remarks }: Notice, words: NoticeWords, pageOf: PageOf): string {
  if (here.length + elsewhere.length + remarks.length === 0) return '';
  const list = (problems: readonly Problem[], addressOf: PageOf) =>
    `<ol>${problems.map((problem) => entry(problem, words, addressOf)).join('')}</ol>`;
  const others =
    elsewhere.length === 0 ? '' : elsewhereHtml(elsewhere, here.length > 0, words, (some) => list(some, pageOf));
  const own =
    here.length === 0
      ? ''
      : `<details open><summary>${words.dev.here(here.length)}</summary>${list(here, () => null)}</details>`;
  const said = remarks.map((remark) => `<p>${escaped(remark)}</p>`).join('');
  return `<aside class="board dev-notice" aria-label="${escaped(words.dev.notice)}"><style>${css}</style>${said}${own}${others}</aside>`;
}

function elsewhereHtml(
  problems: readonly Problem[],
  too: boolean,
  { dev }: NoticeWords,
  list: (problems: readonly Problem[]) => string,
): string {
  const title = too ? dev.elsewhereToo(problems.length) : dev.elsewhere(problems.length);
  const left = problems.length - listedElsewhere;
  const rest = left > 0 ? `<p>${dev.notListed(left)}</p>` : '';
  return `<details><summary>${title}</summary>${list(problems.slice(0, listedElsewhere))}${rest}</details>`;
}

function entry(problem: Problem, words: NoticeWords, pageOf: PageOf): string {
  const { file, line, column, severity, message, hint } = problem;
  const place = `<code>${escaped(`${file}:${line}:${column}`)}</code>`;
  const page = pageOf(file);
  const linked = page === null ? place : `<a href="${escaped(page)}">${place}</a>`;
  return `<li>${linked}<p><b>${words.severity[severity]}</b> ${escaped(message)}</p><p class="dev-hint">→ ${escaped(hint)}</p></li>`;
}

// At the foot of the window for as long as the page is longer than it, and below the page at its end: nothing is covered for good.
const css = `
.dev-notice{position:sticky;bottom:0;z-index:9;box-sizing:border-box;max-height:40vh;overflow:auto;margin:0;padding:.75rem clamp(1rem,4vw,2.25rem);border-top:2px solid #e9d98c;background:#16382d;color:#f0f4ee;font:400 .9375rem/1.6 var(--font-sans,sans-serif);overflow-wrap:anywhere}
.dev-notice>*{max-width:77rem;margin:0 auto}
.dev-notice p{margin:0}
.dev-notice summary{min-height:1.75rem;font-weight:500;cursor:pointer}
.dev-notice ol{margin:0;padding:0 0 .25rem 1.1rem;list-style:none}
.dev-notice li{padding:.25rem 0}
.dev-notice li+li{border-top:1px solid #44655a}
.dev-notice code{font:400 .875em/1.5 var(--font-code,monospace);color:#e9d98c}
.dev-notice a{color:inherit;text-decoration-color:#e9d98c}
.dev-notice b{font-weight:500;color:#e9d98c}
.dev-hint{color:#b4c4ba}
.dev-notice :focus-visible{outline:2px solid #e9d98c;outline-offset:2px}
@media (min-width:62em){.dev-notice li{display:grid;grid-template-columns:minmax(0,22rem) minmax(0,1fr);column-gap:1.5rem}.dev-notice li>:first-child{grid-row:span 2}.dev-notice li>p{grid-column:2}}
@media print{.dev-notice{display:none}}`;
