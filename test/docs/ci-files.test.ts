import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Command, readArguments } from '../../src/cli/arguments.ts';

const folder = join(import.meta.dirname, '../../docs/ci');
const read = (name: string) => parse(readFileSync(join(folder, name), 'utf8')) as unknown;
/** What `lectern merge parts/*` becomes where the shell has found these. */
const found = ['parts/1', 'parts/2', 'parts/3', 'parts/4'];

interface GitLab {
  variables: Record<string, string>;
  part: { parallel: number; script: string[]; artifacts: { paths: string[] } };
  site: { needs: string[]; script: string[]; artifacts: { paths: string[] } };
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  env: Record<string, string>;
  jobs: {
    part: { strategy: { matrix: Record<string, number[]> }; steps: Step[] };
    site: { needs: string; steps: Step[] };
  };
}

/** The commands of `lectern` among those of a job, read as the command line reads them; what a shell does to them comes first. */
function commands(lines: readonly string[], variables: Record<string, unknown>): Command[] {
  return lines.flatMap((line) => {
    const written = line
      .replace(/\$\{\{ matrix\.(\w+) \}\}|\$(\w+)/g, (_, ofMatrix: string, ofShell: string) =>
        String(variables[ofMatrix ?? ofShell]),
      )
      .replace('parts/*', found.join(' '));
    if (!written.includes('lectern')) return [];
    const [npx, program, ...words] = written.split(' ');
    expect([npx, program]).toEqual(['npx', 'lectern']);
    const reading = readArguments(words);
    if ('mistake' in reading) throw new Error(`${line}: ${JSON.stringify(reading.mistake)}`);
    return [reading.command];
  });
}

const builds = found.map((out, place) => ({
  name: 'build',
  content: 'content',
  out,
  base: '/archive/',
  clean: false,
  asOf: null,
  json: false,
  shard: { number: place + 1, of: found.length },
}));
const merge = { name: 'merge', content: 'content', parts: found, out: 'dist' };

test('GitLab builds every part, and merges what their jobs have kept', () => {
  const { variables, part, site } = read('gitlab-ci.yml') as GitLab;
  const numbers = Array.from({ length: part.parallel }, (_, place) => place + 1);
  const built = numbers.flatMap((number) =>
    commands(part.script, { ...variables, CI_NODE_INDEX: number, CI_NODE_TOTAL: part.parallel }),
  );
  expect(built).toEqual(builds);
  expect(commands(site.script, variables)).toEqual([merge]);
  expect([part.artifacts.paths, site.needs, site.artifacts.paths]).toEqual([['parts/'], ['part'], ['dist/']]);
});

test.each(['gitea.yml', 'github.yml'])('%s builds every part, and merges what their jobs have kept', (name) => {
  const { env, jobs } = read(name) as Workflow;
  const { number: numbers = [], of: [of] = [] } = jobs.part.strategy.matrix;
  const lines = ({ steps }: { steps: Step[] }) => steps.flatMap(({ run }) => run ?? []);
  expect(numbers.flatMap((number) => commands(lines(jobs.part), { ...env, number, of }))).toEqual(builds);
  expect(commands(lines(jobs.site), env)).toEqual([merge]);
  expect(jobs.site.needs).toBe('part');
  // Every part is kept under a name of its own, packed as the merging job unpacks it.
  const kept = jobs.part.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with;
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as CI writes it
  const packed = 'part-${{ matrix.number }}';
  expect(kept).toEqual({ name: packed, path: `${packed}.tar` });
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as CI writes it
  expect(lines(jobs.part)).toContain('tar -cf part-${{ matrix.number }}.tar parts/${{ matrix.number }}');
  expect(
    lines(jobs.site).some((line) => /^for part in fetched\/(?:\*\/)?\*\.tar; do tar -xf "\$part"; done$/.test(line)),
  ).toBe(true);
});
