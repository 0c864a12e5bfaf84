import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { replaceFile } from '../collections/replace-file.ts';
import { choicesOf } from '../collections/schema/archive-choices.ts';
import { contentFileOf, contentFiles } from '../collections/schema/content-files.ts';
import { jsonSchema, requiring } from '../collections/schema/json-schema.ts';

/**
 * Where the schemas lie below the folder that an editor opens: it is the one place where the language server of Astro looks,
 * the only one that reads the front matter of MDX files.
 */
const schemasFolder = '.astro/collections';

/** A content folder as an editor sees it. */
export interface EditorWorkspace {
  /** The folder that an editor opens: the nearest at or above the content that is a repository or has settings. */
  folder: string;
  /** Path of the content from there, with `/`; empty where the two are one. */
  content: string;
}

export function workspaceOf(content: string): EditorWorkspace {
  const start = resolve(content);
  const isOne = (folder: string) => ['.git', '.vscode'].some((name) => existsSync(join(folder, name)));
  let folder = start;
  while (!isOne(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (!isOne(folder)) folder = dirname(start);
  return { folder, content: relative(folder, start).replaceAll('\\', '/') };
}

/** The editor's settings that lead it to the schemas. */
export function editorSettings({ content }: EditorWorkspace): object {
  const yaml = contentFiles.filter(({ glob }) => !glob.endsWith('.mdx'));
  return {
    'yaml.schemas': Object.fromEntries(
      yaml.map(({ name, glob }) => [`./${schemasFolder}/${name}.schema.json`, globsOf(below(content, glob))]),
    ),
    // Nothing is asked of the internet.
    'yaml.schemaStore.enable': false,
    'astro.content-intellisense': true,
    'files.eol': '\n',
  };
}

/** Extensions that the settings are for. */
export const editorExtensions = {
  recommendations: ['redhat.vscode-yaml', 'astro-build.astro-vscode', 'unifiedjs.vscode-mdx'],
};

/** A task that keeps checking, and shows every problem of every file in the editor's own list, whatever its language servers know. */
export function editorTasks({ content }: EditorWorkspace): object {
  const pattern = {
    regexp: '^::(error|warning|notice) file=(.+?),line=(\\d+),col=(\\d+),title=(.*?)::(.*)$',
    severity: 1,
    file: 2,
    line: 3,
    column: 4,
    code: 5,
    message: 6,
  };
  const background = {
    activeOnStart: true,
    beginsPattern: '^\\d\\d:\\d\\d:\\d\\d (?:正在检查|Checking)',
    endsPattern: '^\\d\\d:\\d\\d:\\d\\d .*(?:检查完毕|[Cc]hecked)',
  };
  return {
    version: '2.0.0',
    tasks: [
      {
        label: '检查内容 / Check the content',
        type: 'shell',
        command: 'npx',
        args: [
          '--no-install',
          'lectern',
          'check',
          '--watch',
          '--format',
          'github',
          '--content',
          content === '' ? '.' : content,
        ],
        isBackground: true,
        presentation: { reveal: 'never' },
        problemMatcher: {
          owner: 'lectern',
          source: 'lectern',
          // What is neither an error nor a warning.
          severity: 'info',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: a variable of VS Code
          fileLocation: ['relative', '${workspaceFolder}'],
          pattern,
          background,
        },
      },
    ],
  };
}

/** Whether the settings of the workspace lead to the schemas of this content. */
export function hasSettings({ folder, content }: EditorWorkspace): boolean {
  const settings = textOf(join(folder, '.vscode/settings.json')) ?? '';
  return settings.includes(schemasFolder) && settings.includes(JSON.stringify(below(content, 'archive.yaml')));
}

/** Whether an editor is told of the schemas of this content: by its settings, or because they were asked for before. */
export function isWired({ folder, content }: EditorWorkspace): boolean {
  if (hasSettings({ folder, content })) return true;
  const manifest = textOf(join(folder, schemasFolder, 'collections.json'));
  return manifest?.includes(`"content":${JSON.stringify(content)}`) ?? false;
}

/** Writes the schemas of an archive, and the list by which the language server of Astro finds the one for a file. */
export function writeSchemas({ folder, content }: EditorWorkspace, reading: ArchiveReading): void {
  const choices = choicesOf(reading);
  const { locale } = reading.archive.settings;
  const write = (name: string, value: object) => {
    const path = join(folder, schemasFolder, name);
    const text = JSON.stringify(value);
    if (textOf(path) === text) return;
    mkdirSync(dirname(path), { recursive: true });
    replaceFile(path, text);
  };
  for (const { name, schema } of contentFiles) {
    const made = jsonSchema(schema, choices, locale);
    const isDocument = name === 'lecture' || name === 'case';
    write(`${name}.schema.json`, isDocument ? requiring(made, reading.require, name === 'case') : made);
  }
  const documents = reading.folder.files.filter((file) => file.endsWith('.mdx'));
  write('collections.json', {
    content,
    collections: contentFiles
      .filter(({ glob }) => glob.endsWith('.mdx'))
      .map(({ name }) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(
      documents.flatMap((file) => {
        const name = contentFileOf(file)?.name;
        return name === undefined ? [] : [[addressOf(join(folder, content, file)), name]];
      }),
    ),
  });
}

/** The YAML language server compares escaped addresses, as far as they are from outside ASCII; others compare names. */
function globsOf(glob: string): string | string[] {
  const escaped = glob.replace(/[^ -~]+| /gu, encodeURIComponent);
  return escaped === glob ? glob : [glob, escaped];
}

/** As the language server of Astro compares addresses of files: decoded, in small letters. */
function addressOf(path: string): string {
  return decodeURIComponent(pathToFileURL(path).href).toLowerCase();
}

function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
