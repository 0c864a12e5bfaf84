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

  const said = (line: string, locale: 'zh-CN' | 'en') => {
    const reading = readArguments(line === '' ? [] : line.split(' '));
    if (!('mistake' in reading)) throw new Error(`“${line}” is right.`);
    const text = explainMisuse(reading.mistake, reading.of, messagesFor(locale).command);
    const [first = '', empty, usage = ''] = text.split('\n');
    expect(empty).toBe('');
    return `${first} | ${usage}`;
  };

  test('every mistake is said in one line, followed by the usage', () => {
    const lines = [
      '',
      'bulid',
      'build --contents a',
      'preview --json',
      'check --base /a/',
      'build --out',
      'build --out --base /a/',
      'build --base a//b',
      'build --base /../',
      'build --base /a?b/',
      'build --as-of 2023-02-29',
      'build --as-of 2023-12',
      'check --json=yes',
      'check --format xml',
      'check --json --format github',
      'check --dry-run',
      'check --fix --watch',
      'dev --port http',
      'dev --port 70000',
      'dev -x',
      'build content',
      'new lesson a',
      'new lecture a --title',
      'new lecture a --stands-alone=no',
      'new lecture Wuhan',
      'new lecture a b',
      'import',
      'build --shard 0/4',
      'build --shard 5/4',
      'build --shard 1/0',
      'build --shard x',
      'build --shard 2',
      'build --shard 1/2/3',
      'build --shard',
      'start --shard 1/2',
      'dev --shard 1/2',
      'check --shard 1/2',
      'merge',
      'merge a --shard 1/2',
      'merge a --base /a/',
      'merge a --json',
    ];
    expect(lines.map((line) => `${line} -> ${said(line, 'zh-CN')}`)).toMatchInlineSnapshot(`
      [
        " -> 没有写命令。 | 用法：lectern 命令 [选项]",
        "bulid -> 没有“bulid”这个命令。 | 用法：lectern 命令 [选项]",
        "build --contents a -> 命令 build 没有 --contents 这个选项。 | 用法：lectern build [选项]",
        "preview --json -> 命令 preview 没有 --json 这个选项。 | 用法：lectern preview [选项]",
        "check --base /a/ -> 命令 check 没有 --base 这个选项。 | 用法：lectern check [选项]",
        "build --out -> 选项 --out 后面缺少值。 | 用法：lectern build [选项]",
        "build --out --base /a/ -> 选项 --out 后面缺少值。 | 用法：lectern build [选项]",
        "build --base a//b -> --base 应是 /archive/ 这样的路径，只含字母、数字和 . _ ~ -，而不是“a//b”。 | 用法：lectern build [选项]",
        "build --base /../ -> --base 应是 /archive/ 这样的路径，只含字母、数字和 . _ ~ -，而不是“/../”。 | 用法：lectern build [选项]",
        "build --base /a?b/ -> --base 应是 /archive/ 这样的路径，只含字母、数字和 . _ ~ -，而不是“/a?b/”。 | 用法：lectern build [选项]",
        "build --as-of 2023-02-29 -> --as-of 应是 2023-12-31 这样的日期，而不是“2023-02-29”。 | 用法：lectern build [选项]",
        "build --as-of 2023-12 -> --as-of 应是 2023-12-31 这样的日期，而不是“2023-12”。 | 用法：lectern build [选项]",
        "check --json=yes -> 选项 --json 不带值。 | 用法：lectern check [选项]",
        "check --format xml -> 没有“xml”这种格式；可用的格式：text、json、github、gitlab、gitea。 | 用法：lectern check [选项]",
        "check --json --format github -> --json 和 --format 不能一起用。 | 用法：lectern check [选项]",
        "check --dry-run -> --dry-run 要和 --fix 一起用。 | 用法：lectern check [选项]",
        "check --fix --watch -> --fix 和 --watch 不能一起用。 | 用法：lectern check [选项]",
        "dev --port http -> 端口应是 0 到 65535 之间的整数，而不是“http”。 | 用法：lectern dev [选项]",
        "dev --port 70000 -> 端口应是 0 到 65535 之间的整数，而不是“70000”。 | 用法：lectern dev [选项]",
        "dev -x -> 命令 dev 没有 -x 这个选项。 | 用法：lectern dev [选项]",
        "build content -> 多出了“content”。 | 用法：lectern build [选项]",
        "new lesson a -> 没有“lesson”这个类型；可用的类型：lecture、talk、case、session、series。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture a --title -> 选项 --title 后面缺少值。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture a --stands-alone=no -> 选项 --stands-alone 不带值。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture Wuhan -> 编号只能由小写字母、数字和连字符组成，最多 64 个字符，而不是“Wuhan”。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture a b -> 多出了“b”。 | 用法：lectern new 类型 编号 [选项]",
        "import -> 没有写要导入的文件或文件夹。 | 用法：lectern import 路径… [选项]",
        "build --shard 0/4 -> --shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“0/4”。 | 用法：lectern build [选项]",
        "build --shard 5/4 -> --shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“5/4”。 | 用法：lectern build [选项]",
        "build --shard 1/0 -> --shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“1/0”。 | 用法：lectern build [选项]",
        "build --shard x -> --shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“x”。 | 用法：lectern build [选项]",
        "build --shard 2 -> --shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“2”。 | 用法：lectern build [选项]",
        "build --shard 1/2/3 -> --shard 应写成 2/4 这样，意思是 4 片中的第 2 片，而不是“1/2/3”。 | 用法：lectern build [选项]",
        "build --shard -> 选项 --shard 后面缺少值。 | 用法：lectern build [选项]",
        "start --shard 1/2 -> 命令 start 没有 --shard 这个选项。 | 用法：lectern start [选项]",
        "dev --shard 1/2 -> 命令 dev 没有 --shard 这个选项。 | 用法：lectern dev [选项]",
        "check --shard 1/2 -> 命令 check 没有 --shard 这个选项。 | 用法：lectern check [选项]",
        "merge -> 没有写要合并的分片。 | 用法：lectern merge 分片… [选项]",
        "merge a --shard 1/2 -> 命令 merge 没有 --shard 这个选项。 | 用法：lectern merge 分片… [选项]",
        "merge a --base /a/ -> 命令 merge 没有 --base 这个选项。 | 用法：lectern merge 分片… [选项]",
        "merge a --json -> 命令 merge 没有 --json 这个选项。 | 用法：lectern merge 分片… [选项]",
      ]
    `);
    expect(lines.map((line) => `${line} -> ${said(line, 'en')}`)).toMatchInlineSnapshot(`
      [
        " -> No command was given. | Usage: lectern COMMAND [options]",
        "bulid -> There is no command “bulid”. | Usage: lectern COMMAND [options]",
        "build --contents a -> The command build has no option --contents. | Usage: lectern build [options]",
        "preview --json -> The command preview has no option --json. | Usage: lectern preview [options]",
        "check --base /a/ -> The command check has no option --base. | Usage: lectern check [options]",
        "build --out -> The option --out needs a value. | Usage: lectern build [options]",
        "build --out --base /a/ -> The option --out needs a value. | Usage: lectern build [options]",
        "build --base a//b -> --base is a path such as /archive/, made of letters, digits and . _ ~ -, not “a//b”. | Usage: lectern build [options]",
        "build --base /../ -> --base is a path such as /archive/, made of letters, digits and . _ ~ -, not “/../”. | Usage: lectern build [options]",
        "build --base /a?b/ -> --base is a path such as /archive/, made of letters, digits and . _ ~ -, not “/a?b/”. | Usage: lectern build [options]",
        "build --as-of 2023-02-29 -> --as-of is a day such as 2023-12-31, not “2023-02-29”. | Usage: lectern build [options]",
        "build --as-of 2023-12 -> --as-of is a day such as 2023-12-31, not “2023-12”. | Usage: lectern build [options]",
        "check --json=yes -> The option --json takes no value. | Usage: lectern check [options]",
        "check --format xml -> There is no format “xml”; the formats are text, json, github, gitlab, gitea. | Usage: lectern check [options]",
        "check --json --format github -> --json and --format do not go together. | Usage: lectern check [options]",
        "check --dry-run -> --dry-run goes with --fix only. | Usage: lectern check [options]",
        "check --fix --watch -> --fix and --watch do not go together. | Usage: lectern check [options]",
        "dev --port http -> A port is a whole number from 0 to 65535, not “http”. | Usage: lectern dev [options]",
        "dev --port 70000 -> A port is a whole number from 0 to 65535, not “70000”. | Usage: lectern dev [options]",
        "dev -x -> The command dev has no option -x. | Usage: lectern dev [options]",
        "build content -> “content” is one argument too many. | Usage: lectern build [options]",
        "new lesson a -> There is no type “lesson”; the types are lecture, talk, case, session, series. | Usage: lectern new TYPE ID [options]",
        "new lecture a --title -> The option --title needs a value. | Usage: lectern new TYPE ID [options]",
        "new lecture a --stands-alone=no -> The option --stands-alone takes no value. | Usage: lectern new TYPE ID [options]",
        "new lecture Wuhan -> An id is made of lower-case letters, digits and hyphens, at most 64 characters, not “Wuhan”. | Usage: lectern new TYPE ID [options]",
        "new lecture a b -> “b” is one argument too many. | Usage: lectern new TYPE ID [options]",
        "import -> Name the files or folders to import. | Usage: lectern import PATH… [options]",
        "build --shard 0/4 -> --shard is written like 2/4, for part 2 of 4, not “0/4”. | Usage: lectern build [options]",
        "build --shard 5/4 -> --shard is written like 2/4, for part 2 of 4, not “5/4”. | Usage: lectern build [options]",
        "build --shard 1/0 -> --shard is written like 2/4, for part 2 of 4, not “1/0”. | Usage: lectern build [options]",
        "build --shard x -> --shard is written like 2/4, for part 2 of 4, not “x”. | Usage: lectern build [options]",
        "build --shard 2 -> --shard is written like 2/4, for part 2 of 4, not “2”. | Usage: lectern build [options]",
        "build --shard 1/2/3 -> --shard is written like 2/4, for part 2 of 4, not “1/2/3”. | Usage: lectern build [options]",
        "build --shard -> The option --shard needs a value. | Usage: lectern build [options]",
        "start --shard 1/2 -> The command start has no option --shard. | Usage: lectern start [options]",
        "dev --shard 1/2 -> The command dev has no option --shard. | Usage: lectern dev [options]",
        "check --shard 1/2 -> The command check has no option --shard. | Usage: lectern check [options]",
        "merge -> Name the parts to merge. | Usage: lectern merge PART… [options]",
        "merge a --shard 1/2 -> The command merge has no option --shard. | Usage: lectern merge PART… [options]",
        "merge a --base /a/ -> The command merge has no option --base. | Usage: lectern merge PART… [options]",
        "merge a --json -> The command merge has no option --json. | Usage: lectern merge PART… [options]",
      ]
    `);
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
