import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messagesFor } from '../../src/archive/messages.ts';
import { type Command, commandNames, readArguments } from '../../src/cli/arguments.ts';
import { explainMisuse } from '../../src/cli/misuse.ts';

const listening = { host: '127.0.0.1', port: 4321 };

describe('readArguments', () => {
  test.each<[string, Command]>([
    ['build', { name: 'build', content: 'content', out: 'dist', base: '/', clean: false, json: false }],
    [
      'build --content a --out b --base /c/',
      { name: 'build', content: 'a', out: 'b', base: '/c/', clean: false, json: false },
    ],
    ['build --base=c/d', { name: 'build', content: 'content', out: 'dist', base: '/c/d/', clean: false, json: false }],
    ['build --clean --json', { name: 'build', content: 'content', out: 'dist', base: '/', clean: true, json: true }],
    ['--content a build', { name: 'build', content: 'a', out: 'dist', base: '/', clean: false, json: false }],
    ['dev --port 8080', { name: 'dev', content: 'content', base: '/', host: '127.0.0.1', port: 8080 }],
    [
      'preview --host 0.0.0.0',
      { name: 'preview', content: 'content', out: 'dist', base: '/', host: '0.0.0.0', port: 4321 },
    ],
    ['start', { name: 'start', content: 'content', out: 'dist', base: '/', ...listening }],
    ['check --json', { name: 'check', content: 'content', json: true, since: null }],
    ['check --since a/catalog.json', { name: 'check', content: 'content', json: false, since: 'a/catalog.json' }],
    [
      'new talk yichang-3 --title 长江大保护',
      { name: 'new', content: 'content', type: 'talk', id: 'yichang-3', title: '长江大保护' },
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
      'check --json=yes',
      'dev --port http',
      'dev --port 70000',
      'dev -x',
      'build content',
      'new',
      'new lesson a',
      'new lecture',
      'new lecture Wuhan',
      'new lecture a b',
      'import',
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
        "check --json=yes -> 选项 --json 不带值。 | 用法：lectern check [选项]",
        "dev --port http -> 端口应是 0 到 65535 之间的整数，而不是“http”。 | 用法：lectern dev [选项]",
        "dev --port 70000 -> 端口应是 0 到 65535 之间的整数，而不是“70000”。 | 用法：lectern dev [选项]",
        "dev -x -> 命令 dev 没有 -x 这个选项。 | 用法：lectern dev [选项]",
        "build content -> 多出了“content”。 | 用法：lectern build [选项]",
        "new -> 没有写文稿的类型。 | 用法：lectern new 类型 编号 [选项]",
        "new lesson a -> 没有“lesson”这个类型；可用的类型：lecture、talk、case。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture -> 没有写文稿的编号。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture Wuhan -> 编号只能由小写字母、数字和连字符组成，最多 64 个字符，而不是“Wuhan”。 | 用法：lectern new 类型 编号 [选项]",
        "new lecture a b -> 多出了“b”。 | 用法：lectern new 类型 编号 [选项]",
        "import -> 没有写要导入的文件或文件夹。 | 用法：lectern import 路径… [选项]",
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
        "check --json=yes -> The option --json takes no value. | Usage: lectern check [options]",
        "dev --port http -> A port is a whole number from 0 to 65535, not “http”. | Usage: lectern dev [options]",
        "dev --port 70000 -> A port is a whole number from 0 to 65535, not “70000”. | Usage: lectern dev [options]",
        "dev -x -> The command dev has no option -x. | Usage: lectern dev [options]",
        "build content -> “content” is one argument too many. | Usage: lectern build [options]",
        "new -> The type of the document is missing. | Usage: lectern new TYPE ID [options]",
        "new lesson a -> There is no type “lesson”; the types are lecture, talk, case. | Usage: lectern new TYPE ID [options]",
        "new lecture -> The id of the document is missing. | Usage: lectern new TYPE ID [options]",
        "new lecture Wuhan -> An id is made of lower-case letters, digits and hyphens, at most 64 characters, not “Wuhan”. | Usage: lectern new TYPE ID [options]",
        "new lecture a b -> “b” is one argument too many. | Usage: lectern new TYPE ID [options]",
        "import -> Name the files or folders to import. | Usage: lectern import PATH… [options]",
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
