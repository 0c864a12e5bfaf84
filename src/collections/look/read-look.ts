import type { Logo } from '../../archive/look.ts';
import { type Finding, finding } from '../../archive/problem-table.ts';
import { type Folder, reasonOf } from '../folder.ts';
import { wholeImage } from '../images.ts';
import { type SettingsReading, settingsFile } from '../read-settings.ts';
import type { ByteStore } from '../store.ts';
import { shownSize } from './logo-files.ts';
import { paletteOf } from './palette.ts';
import { programTokens } from './read-tokens.ts';

/** Looks at the owner's logo, and whether the owner's colour can be read on the site's paper. */
export async function readLook(
  folder: Folder,
  settings: SettingsReading,
  store: ByteStore,
): Promise<{ logo: Logo | null; findings: Finding[] }> {
  const colour = colourTooFaint(settings);
  const { logo, findings } = await readLogo(folder, settings, store);
  return { logo, findings: [...colour, ...findings] };
}

function colourTooFaint({ settings, yaml }: SettingsReading): Finding[] {
  const { colour: value } = settings.look;
  if (value === null) return [];
  const { colour: near, contrast } = paletteOf(value, programTokens());
  if (contrast.has >= contrast.least) return [];
  const place = { file: settingsFile, ...yaml.valuePlace(['look', 'colour']) };
  // Cut, not rounded: 4.48 is not 4.5.
  const has = (Math.floor(contrast.has * 10) / 10).toFixed(1);
  return [finding('look-contrast', { value, has, least: String(contrast.least), near }, place)];
}

async function readLogo({ root, files }: Folder, { logo, yaml }: SettingsReading, store: ByteStore) {
  if (logo === undefined) return { logo: null, findings: [] };
  const { file, alt, ground } = logo;
  const place = { file: settingsFile, ...yaml.valuePlace(['look', 'logo', 'file']) };
  if (!files.includes(file)) return { logo: null, findings: [finding('logo-missing', { file }, place)] };
  try {
    const info = await wholeImage(root, file, store);
    return { logo: { file, alt, ground, digest: info.digest, ...shownSize(info) }, findings: [] };
  } catch (error) {
    const [reason = ''] = reasonOf(error).split('\n');
    return { logo: null, findings: [finding('logo-unreadable', { file, reason }, place)] };
  }
}
