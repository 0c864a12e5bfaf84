import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/archive/messages.ts';
import { type Command, commandNames, readArguments } from '../../src/cli/arguments.ts';
import { explainMisuse } from '../../src/cli/misuse.ts';

const listening = { host: '127.0.0.1', port: 4321 };

describe('readArguments', () => {
  test.each<[string, Command]>([
    [
      'build',
      { name: 'build', content: 'content', out: 'dist', base: '/', asOf: null, clean: false, json: false, shard: null },
    ],
    [
      'build --content a --out b --base /c/',
      { name: 'build', content: 'a', out: 'b', base: '/c/', asOf: null, clean: false, json: false, shard: null },
    ],
    [
      'build --base=c/d',
      {
        name: 'build',
        content: 'content',
        out: 'dist',
        base: '/c/d/',
        asOf: null,
        clean: false,
        json: false,
        shard: null,
      },
    ],
    [
      'build --clean --json',
      { name: 'build', content: 'content', out: 'dist', base: '/', asOf: null, clean: true, json: true, shard: null },
    ],
    [
      'build --shard 2/4',
      {
        name: 'build',
        content: 'content',
        out: 'parts/2',
        base: '/',
        asOf: null,
        clean: false,
        json: false,
        shard: { number: 2, of: 4 },
      },
    ],
    [
      'build --shard 1/1 --out a',
      {
        name: 'build',
        content: 'content',
        out: 'a',
        base: '/',
        asOf: null,
        clean: false,
        json: false,
        shard: { number: 1, of: 1 },
      },
    ],
    [
      'build --as-of 2024-02-29',
      {
        name: 'build',
        content: 'content',
        out: 'dist',
        base: '/',
        asOf: '2024-02-29',
        clean: false,
        json: false,
        shard: null,
      },
    ],
    ['merge parts/1 parts/2', { name: 'merge', content: 'content', parts: ['parts/1', 'parts/2'], out: 'dist' }],
    ['merge a --out b', { name: 'merge', content: 'content', parts: ['a'], out: 'b' }],
    [
      '--content a build',
      { name: 'build', content: 'a', out: 'dist', base: '/', asOf: null, clean: false, json: false, shard: null },
    ],
    ['dev --port 8080', { name: 'dev', content: 'content', out: 'dist', base: '/', host: '127.0.0.1', port: 8080 }],
    [
      'preview --host 0.0.0.0',
      { name: 'preview', content: 'content', out: 'dist', base: '/', host: '0.0.0.0', port: 4321 },
    ],
    ['start', { name: 'start', content: 'content', out: 'dist', base: '/', ...listening }],
    ['check', { name: 'check', content: 'content', format: 'text', watch: false, fix: 'none', since: null }],
    ['check --json', { name: 'check', content: 'content', format: 'json', watch: false, fix: 'none', since: null }],
    [
      'check --format gitlab',
      { name: 'check', content: 'content', format: 'gitlab', watch: false, fix: 'none', since: null },
    ],
    ['check --watch', { name: 'check', content: 'content', format: 'text', watch: true, fix: 'none', since: null }],
    ['check --fix', { name: 'check', content: 'content', format: 'text', watch: false, fix: 'write', since: null }],
    [
      'check --fix --dry-run',
      { name: 'check', content: 'content', format: 'text', watch: false, fix: 'show', since: null },
    ],
    ['editor --content a', { name: 'editor', content: 'a' }],
    [
      'check --since a/catalog.json',
      { name: 'check', content: 'content', format: 'text', watch: false, fix: 'none', since: 'a/catalog.json' },
    ],
    [
      'new talk yichang-3 --title 长江大保护',
      { name: 'new', content: 'content', type: 'talk', id: 'yichang-3', given: { title: ['长江大保护'] } },
    ],
    [
      'new case --region 黄冈 --region wuhan --stands-alone',
      {
        name: 'new',
        content: 'content',
        type: 'case',
        id: null,
        given: { region: ['黄冈', 'wuhan'], 'stands-alone': ['true'] },
      },
    ],
    ['import a b --content c', { name: 'import', content: 'c', paths: ['a', 'b'], align: null, report: null }],
    ['import -- -a', { name: 'import', content: 'content', paths: ['-a'], align: null, report: null }],
    ['import a --align b.srt', { name: 'import', content: 'content', paths: ['a'], align: 'b.srt', report: null }],
    ['import a --report r.txt', { name: 'import', content: 'content', paths: ['a'], align: null, report: 'r.txt' }],
    ['--help', { name: 'help', of: null }],
    ['build -h', { name: 'help', of: 'build' }],
    ['help check', { name: 'help', of: 'check' }],
    ['--version', { name: 'version' }],
  ])('lectern %s', (line, command) => {
    expect(readArguments(line.split(' '))).toEqual({ command });
  });

  test('reads anything without throwing', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...commandNames,
        '--content',
        '--out',
        '--base',
        '--port',
        '--json',
        '--shard',
        '2/4',
        '--',
        '-',
        '-h',
        '--no-json',
        '/a/',
        '80',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const reading = readArguments(words);
        if ('mistake' in reading) explainMisuse(reading.mistake, reading.of, messagesFor('zh-CN').command);
        else if ('port' in reading.command) expect(reading.command.port).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});
