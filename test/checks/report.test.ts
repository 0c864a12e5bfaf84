import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/archive/messages.ts';
import type { Problem } from '../../src/archive/problem.ts';
import { report, reportFormats } from '../../src/checks/report.ts';
import { base, temporaryFolder } from './problem-sites.ts';
import { runLectern } from './run-lectern.ts';

const words = messagesFor('zh-CN').command.report;
const problem = (more: Partial<Problem>): Problem => ({
  rule: 'date-form',
  severity: 'error',
  file: 'lectures/甲,乙.mdx',
  line: 4,
  column: 7,
  message: '占 5% 的“值”。',
  hint: '写成 2023-08-24。',
  ...more,
});

describe('a report', () => {
  test('for GitHub is a command a line, with paths from the repository', () => {
    const problems = [
      problem({}),
      problem({ severity: 'warning', line: 5 }),
      problem({ severity: 'hint', rule: 'heading-skip' }),
    ];
    expect(report('github', problems, 'content', words)).toMatchInlineSnapshot(`
      "::error file=content/lectures/甲%2C乙.mdx,line=4,col=7,title=date-form::占 5%25 的“值”。 → 写成 2023-08-24。
      ::warning file=content/lectures/甲%2C乙.mdx,line=5,col=7,title=date-form::占 5%25 的“值”。 → 写成 2023-08-24。
      ::notice file=content/lectures/甲%2C乙.mdx,line=4,col=7,title=heading-skip::占 5%25 的“值”。 → 写成 2023-08-24。"
    `);
  });

  test('for GitLab has a fingerprint that is the same wherever the lines move, and one for each of two equal problems', () => {
    type Entry = { fingerprint: string };
    const entries = (problems: Problem[]) => JSON.parse(report('gitlab', problems, 'content', words)) as Entry[];
    const [first] = entries([problem({})]);
    const [moved] = entries([problem({ line: 40 })]);
    expect(moved?.fingerprint).toBe(first?.fingerprint);
    expect(
      new Set(entries([problem({}), problem({}), problem({ rule: 'x' })]).map(({ fingerprint }) => fingerprint)).size,
    ).toBe(3);
    expect(first).toMatchInlineSnapshot(`
      {
        "check_name": "date-form",
        "description": "占 5% 的“值”。 → 写成 2023-08-24。",
        "fingerprint": "1fda37c68a5d4f7241e10c487dbe4ba2",
        "location": {
          "lines": {
            "begin": 4,
          },
          "path": "content/lectures/甲,乙.mdx",
        },
        "severity": "major",
      }
    `);
  });

  test('for Gitea is a review with a comment on each line', () => {
    expect(JSON.parse(report('gitea', [problem({})], '', words))).toMatchInlineSnapshot(`
      {
        "body": "共有 1 个错误。",
        "comments": [
          {
            "body": "占 5% 的“值”。 → 写成 2023-08-24。 [date-form]",
            "new_position": 4,
            "path": "lectures/甲,乙.mdx",
          },
        ],
        "event": "COMMENT",
      }
    `);
  });

  test.each(reportFormats)(
    'in the format %s is printed by the command, with nothing else on stdout',
    async (format) => {
      using folder = temporaryFolder();
      const content = join(folder.path, '档案');
      cpSync(base, content, { recursive: true });
      const file = join(content, 'lectures/first.mdx');
      writeFileSync(file, readFileSync(file, 'utf8').replace('2023-08-24', '2023-02-30'));
      const { code, out, err } = await runLectern(['check', '--format', format], content, { from: folder.path });
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toMatchSnapshot();
    },
  );

  test('without problems is empty, a list or an object, as the format wants it', () => {
    expect(reportFormats.map((format) => report(format, [], 'content', words))).toMatchInlineSnapshot(`
      [
        "没有发现问题。",
        "{"problems":[]}",
        "",
        "[]",
        "{"event":"COMMENT","body":"没有发现问题。","comments":[]}",
      ]
    `);
  });
});
