import type { ArchiveSettings } from '../archive/archive.ts';
import type { Locale } from '../archive/locale.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { readText } from './folder.ts';
import { unnamed } from './read-entries.ts';
import type { VocabularyPart } from './references.ts';
import { type ArchiveFile, archiveSchema } from './schema/archive-schema.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlReading } from './yaml.ts';

export const settingsFile = 'archive.yaml';

export interface SettingsReading {
  settings: ArchiveSettings;
  require: ArchiveFile['require'];
  yaml: YamlReading;
  /** Parts that could not be read. */
  unread: VocabularyPart[];
  findings: Finding[];
}

/** Reads `archive.yaml` as far as it fits, so that the rest of the archive can be checked with it. Null where there is none to read. */
export function readSettings(root: string): { reading: SettingsReading | null; findings: Finding[] } {
  const text = readText(root, settingsFile);
  if (typeof text !== 'string') {
    const missing = text.rule === 'file-unreadable' && (text.params as { reason: string }).reason === 'ENOENT';
    return {
      reading: null,
      findings: [missing ? finding('archive-missing', { folder: root }, { file: settingsFile }) : text],
    };
  }
  const yaml = readYaml(text, settingsFile);
  const lost = (field: string) => !isMap(yaml.value) || field in yaml.value;
  const standIns = {
    title: unnamed,
    organisation: unnamed,
    locale: languageOf(text),
    ...(lost('media') ? { media: { base: '/' } } : {}),
  };
  const { value, findings } = validate(archiveSchema, yaml, settingsFile, [], standIns);
  const found = [...yaml.findings, ...findings];
  if (!value) return { reading: null, findings: found };
  const unread = (['levels', 'kinds', 'stages', 'bodies', 'trustedPages'] as const).filter(
    (field) => found.length > 0 && lost(field) && isAbsent(value[field]),
  );
  return {
    reading: { settings: settingsOf(value), require: value.require, yaml, unread, findings: found },
    findings: [],
  };
}

/** Language in which to tell what is wrong with a file that does not say it: the one it is written in. */
function languageOf(text: string): Locale {
  const [, stated] = /^locale:[ \t]*["']?(zh-CN|en)\b/m.exec(text) ?? [];
  if (stated === 'en') return 'en';
  return stated === 'zh-CN' || text.trim() === '' || /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbsent(value: boolean | readonly unknown[]): boolean {
  return value === false || (Array.isArray(value) && value.length === 0);
}

function settingsOf(file: ArchiveFile): ArchiveSettings {
  const base = file.media?.base;
  return {
    title: file.title,
    organisation: file.organisation,
    description: file.description ?? null,
    locale: file.locale,
    site: file.site?.replace(/\/+$/, '') ?? null,
    home: file.home ?? null,
    levels: file.levels,
    kinds: file.kinds,
    stages: file.stages,
    bodies: file.bodies.map((body) => ({ ...body, region: body.region ?? null })),
    scores: file.scores,
    followUp: { ...file.followUp, closedOn: file.followUp.closedOn ?? null },
    mediaBase: base === undefined ? null : `${base.replace(/\/+$/, '')}/`,
    synonyms: file.synonyms,
    edit: file.edit ?? null,
    corrections: file.corrections ?? null,
    trustedPages: file.trustedPages,
  };
}
