import type { ArchiveSettings } from '../archive/archive.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { type ArchiveFile, archiveSchema } from './schema/archive-schema.ts';
import { readText } from './folder.ts';
import { validate } from './validate.ts';
import { readYaml, type YamlReading } from './yaml.ts';

export const settingsFile = 'archive.yaml';

export interface SettingsReading {
  settings: ArchiveSettings;
  require: ArchiveFile['require'];
  yaml: YamlReading;
  findings: Finding[];
}

/** Reads `archive.yaml`. Null where there is none or it does not fit: nothing else can then be read either. */
export function readSettings(root: string): { reading: SettingsReading | null; findings: Finding[] } {
  const text = readText(root, settingsFile);
  if (typeof text !== 'string') {
    const missing = text.rule === 'file-unreadable' && (text.params as { reason: string }).reason === 'ENOENT';
    return { reading: null, findings: [missing ? finding('archive-missing', { folder: root }, { file: settingsFile }) : text] };
  }
  const yaml = readYaml(text, settingsFile);
  const { value, findings } = validate(archiveSchema, yaml, settingsFile);
  if (!value) return { reading: null, findings: [...yaml.findings, ...findings] };
  return { reading: { settings: settingsOf(value), require: value.require, yaml, findings: yaml.findings }, findings: [] };
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
    mediaBase: base === undefined ? null : `${base.replace(/\/+$/, '')}/`,
    trustedPages: file.trustedPages,
  };
}
