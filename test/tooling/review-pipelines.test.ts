import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readArguments } from '../../src/cli/arguments.ts';

test.each(['.github/workflows/check-content.yml', '.gitea/workflows/check-content.yml', '.gitlab-ci.yml'])(
  '%s is YAML, and runs the check as it is',
  (file) => {
    const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
    expect(parse(text)).toBeTypeOf('object');
    const commands = [...text.matchAll(/npx --no-install lectern ([^>|\n]+?)(?= [>|]|\n|$)/g)].map(
      ([, words = '']) => words,
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands)
      expect(readArguments(command.trim().split(/\s+/))).toHaveProperty('command.name', 'check');
  },
);
