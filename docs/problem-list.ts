import { describe, finding, problemTable, type RuleName } from '../src/archive/problem-table.ts';
import { attachmentRules } from '../src/archive/problems/attachments.ts';
import { bodyRules } from '../src/archive/problems/body.ts';
import { citationRules } from '../src/archive/problems/citations.ts';
import { fieldRules } from '../src/archive/problems/fields.ts';
import { fileRules } from '../src/archive/problems/files.ts';
import { measureRules } from '../src/archive/problems/measures.ts';
import { partRules } from '../src/archive/problems/parts.ts';
import { permanenceRules } from '../src/archive/problems/permanence.ts';
import { programmeTermRules } from '../src/archive/problems/programme-terms.ts';
import { sessionRules } from '../src/archive/problems/sessions.ts';
import { siteRules } from '../src/archive/problems/site.ts';
import { spanRules } from '../src/archive/problems/spans.ts';
import { vocabularyRules } from '../src/archive/problems/vocabulary.ts';
import { problemExamples } from './problem-examples.ts';

const groups: [heading: string, rules: object][] = [
  ['文件 · Files', fileRules],
  ['字段 · Fields', fieldRules],
  ['地区、主题、系列和编号 · Vocabularies and ids', vocabularyRules],
  ['课、举措和计划的写法 · How sessions, measures and plans are written', { ...spanRules, ...programmeTermRules }],
  ['课和计划 · Sessions and plans', sessionRules],
  ['举措和案例 · Measures and cases', measureRules],
  ['承接和引用 · Lineage and citations', citationRules],
  ['正文 · The text', { ...bodyRules, ...partRules }],
  ['附件 · Attachments', attachmentRules],
  ['修订和网址 · Histories and addresses', permanenceRules],
  ['生成的网站 · The built site', siteRules],
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
  const sections = groups.map(([heading, rules]) =>
    [`## ${heading}`, ...(Object.keys(rules) as RuleName[]).map(entry)].join('\n\n'),
  );
  return `${[introduction, contents(), ...sections].join('\n\n')}\n`;
}

function contents(): string {
  const rows = groups.map(([heading, rules]) => {
    const links = Object.keys(rules).map((rule) => `[${rule}](#${rule})`);
    return `- ${heading}: ${links.join(', ')}`;
  });
  return rows.join('\n');
}

function entry(rule: RuleName): string {
  const found = finding(rule, problemExamples[rule] as never, { file: '' });
  const examples = (['zh-CN', 'en'] as const).map((locale) => {
    const { message, hint } = describe(found, locale);
    return `${message}\n→ ${hint.trim()}`;
  });
  return [`### ${rule}`, severities[problemTable[rule].severity], `\`\`\`text\n${examples.join('\n\n')}\n\`\`\``].join(
    '\n\n',
  );
}
