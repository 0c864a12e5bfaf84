import type { Locale } from '../src/archive/locale.ts';
import { describe, problemTable, type RuleName } from '../src/archive/problem-table.ts';
import { anchorRules } from '../src/archive/problems/anchors.ts';
import { attachmentRules } from '../src/archive/problems/attachments.ts';
import { bodyRules } from '../src/archive/problems/body.ts';
import { citationRules } from '../src/archive/problems/citations.ts';
import { fieldRules } from '../src/archive/problems/fields.ts';
import { fileNameRules } from '../src/archive/problems/file-names.ts';
import { fileRules } from '../src/archive/problems/files.ts';
import { mapRules } from '../src/archive/problems/map.ts';
import { measureRules } from '../src/archive/problems/measures.ts';
import { partRules } from '../src/archive/problems/parts.ts';
import { permanenceRules } from '../src/archive/problems/permanence.ts';
import { programmeTermRules } from '../src/archive/problems/programme-terms.ts';
import { readingRules } from '../src/archive/problems/reading.ts';
import type { Rule } from '../src/archive/problems/rule.ts';
import { sessionRules } from '../src/archive/problems/sessions.ts';
import { siteRules } from '../src/archive/problems/site.ts';
import { spanRules } from '../src/archive/problems/spans.ts';
import { termRules } from '../src/archive/problems/terms.ts';
import { vocabularyRules } from '../src/archive/problems/vocabulary.ts';
import { exampleOf } from './example-words.ts';

/** The rules in the order in which they are explained, each group under its heading in both languages. */
export const problemGroups: readonly [heading: Readonly<Record<Locale, string>>, rules: object][] = [
  [
    { 'zh-CN': '文件', en: 'Files' },
    { ...fileRules, ...fileNameRules },
  ],
  [{ 'zh-CN': '字段', en: 'Fields' }, fieldRules],
  [{ 'zh-CN': '地区、主题、系列和编号', en: 'Vocabularies and ids' }, vocabularyRules],
  [
    { 'zh-CN': '课、举措和计划的写法', en: 'How sessions, measures and plans are written' },
    { ...spanRules, ...programmeTermRules },
  ],
  [{ 'zh-CN': '地图', en: 'The map' }, mapRules],
  [{ 'zh-CN': '课和计划', en: 'Sessions and plans' }, sessionRules],
  [{ 'zh-CN': '举措和案例', en: 'Measures and cases' }, measureRules],
  [{ 'zh-CN': '承接和引用', en: 'Lineage and citations' }, citationRules],
  [{ 'zh-CN': '用语', en: 'Terms' }, termRules],
  [
    { 'zh-CN': '正文', en: 'The text' },
    { ...bodyRules, ...partRules, ...readingRules },
  ],
  [{ 'zh-CN': '段落的登记', en: 'Registers of paragraphs' }, anchorRules],
  [{ 'zh-CN': '附件', en: 'Attachments' }, attachmentRules],
  [{ 'zh-CN': '修订和网址', en: 'Histories and addresses' }, permanenceRules],
  [{ 'zh-CN': '生成的网站', en: 'The built site' }, siteRules],
];

const severities = { error: '错误 · error', warning: '警告 · warning', hint: '提示 · hint' };

const introduction = `# 检查规则 · The rules of the check

<!-- Made by \`npm run docs:problems\` from src/archive/problems/ and docs/problem-examples.ts; do not edit. -->

\`lectern check\` 和 \`lectern build\` 按这些规则检查内容，一次列出全部问题。有错误时不生成网站，原有的网站保持不变；警告和提示不影响生成。
每条规则举一例；文件、行和列写在每个问题的前面。

\`lectern check\` and \`lectern build\` hold the content to these rules and list every problem at once. With an error nothing is built and
the last site stays as it is; warnings and hints do not stop a build. Each rule is shown by one example; file, line and column stand before
each problem.`;

/** docs/problems.md: every rule with its severity and an example in both languages, each under a heading that is its anchor. */
export function problemList(): string {
  const sections = problemGroups.map(([heading, rules]) =>
    [`## ${bothOf(heading)}`, ...(Object.keys(rules) as RuleName[]).map(entry)].join('\n\n'),
  );
  return `${[introduction, contents(), ...sections].join('\n\n')}\n`;
}

function bothOf(heading: Readonly<Record<Locale, string>>): string {
  return `${heading['zh-CN']} · ${heading.en}`;
}

function contents(): string {
  const rows = problemGroups.map(([heading, rules]) => {
    const links = Object.keys(rules).map((rule) => `[${rule}](#${rule})`);
    return `- ${bothOf(heading)}: ${links.join(', ')}`;
  });
  return rows.join('\n');
}

/** How much the rule weighs, and whether there are breaches of it that `check --fix` puts right. */
function weightOf(rule: RuleName): string {
  const { severity, fix } = problemTable[rule] as unknown as Rule<object>;
  return fix
    ? `${severities[severity]}（有的可以用 \`check --fix\` 自动改好 · \`check --fix\` puts some of them right）`
    : severities[severity];
}

function entry(rule: RuleName): string {
  const examples = (['zh-CN', 'en'] as const).map((locale) => {
    const { message, hint } = describe(exampleOf(rule, locale), locale);
    return `${message}\n→ ${hint.trim()}`;
  });
  return [`### ${rule}`, weightOf(rule), `\`\`\`text\n${examples.join('\n\n')}\n\`\`\``].join('\n\n');
}
