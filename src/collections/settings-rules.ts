import { type Finding, finding } from '../archive/problem-table.ts';
import type { Body } from '../archive/programme/measure.ts';
import { type SettingsReading, settingsFile } from './read-settings.ts';
import type { References, Vocabulary } from './references.ts';
import type { YamlPath } from './yaml.ts';

/** The bodies of `archive.yaml` with their regions by slug. */
export function bodiesOf(settings: SettingsReading, references: References): Body[] {
  return settings.settings.bodies.map((body, index) => ({
    ...body,
    region:
      body.region === null
        ? null
        : references.region(body.region, `bodies[${index + 1}].region`, placeOf(settings, ['bodies', index, 'region'])),
  }));
}

/** A measure's owner is a region or a body, told apart by slug. */
export function bodiesLikeRegions(settings: SettingsReading, { regions }: Vocabulary): Finding[] {
  return settings.settings.bodies.flatMap(({ slug }, index) => {
    const place = placeOf(settings, ['bodies', index, 'slug']);
    return regions.find(slug) ? [finding('slug-duplicate', { value: slug, first: 'regions.yaml' }, place)] : [];
  });
}

/** The lowest score is not above the highest. */
export function scoresReversed(settings: SettingsReading): Finding[] {
  const { from, to } = settings.settings.scores;
  if (from <= to) return [];
  const place = placeOf(settings, ['scores', 'to']);
  return [finding('range-reversed', { field: 'scores', from: String(from), to: String(to) }, place)];
}

function placeOf(settings: SettingsReading, path: YamlPath) {
  return { file: settingsFile, ...settings.yaml.valuePlace(path) };
}
