import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Erratum, standingOf, type TextHistory, textStates } from '../../src/archive/history.ts';
import { locales } from '../../src/archive/locale.ts';
import { messagesFor } from '../../src/archive/messages.ts';
import TextState from '../../src/components/TextState.astro';
import { blankArchive, blankDocument, blankSettings } from '../archive/blank.ts';

const date = fc.constantFrom('2023', '2023-08', '2023-08-24', '2023-09-01', '2024');
const words = fc.constantFrom('培训处', 'Office', '<b>&"', '已核定', 'approved');
const erratum: fc.Arbitrary<Erratum> = fc.record({
  date,
  anchor: fc.option(fc.constant('p1')),
  was: words,
  is: words,
  note: fc.option(words),
  by: fc.option(words),
});
const history: fc.Arbitrary<TextHistory> = fc.record({
  state: fc.option(fc.constantFrom(...textStates)),
  approvedBy: fc.option(words),
  approvedOn: fc.option(date),
  corrected: fc.option(date),
  errata: fc.array(erratum, { maxLength: 3 }),
});

test('only an approved text bears the badge of one, whatever else is said of it', async () => {
  const container = await AstroContainer.create();
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom(...locales), async (known, locale) => {
      const site = { archive: blankArchive({ settings: blankSettings({ locale }) }), messages: messagesFor(locale) };
      const document = blankDocument('a', { history: known });
      const html = await container.renderToString(TextState, { props: { site, document } });
      const badges = [...html.matchAll(/text-state-(machine|corrected|approved)/g)].map((match) => match[1]);
      const names = Object.entries(messagesFor(locale).history.states);
      expect(badges).toEqual(known.state === null ? [] : [known.state]);
      const [, badge = ''] = /<strong[^>]*>([\s\S]*?)<\/strong>/.exec(html) ?? [];
      const shown = names.filter(([, name]) => badge.includes(name)).map(([state]) => state);
      expect(shown).toEqual(known.state === null ? [] : [known.state]);
      const notes = [...html.matchAll(/text-state-note">([^<]*)</g)].map((match) => match[1]);
      const { stateNotes } = messagesFor(locale).history;
      if (known.state === 'machine' || known.state === 'corrected') expect(notes).toEqual([stateNotes[known.state]]);
    }),
    { numRuns: 300 },
  );
});

test('an approved text says of corrections that surely came later, and of no others', () => {
  const since = (on: string | null, ...dates: string[]) => {
    const errata = dates.map((day) => ({ date: day, anchor: null, was: 'a', is: 'b', note: null, by: null }));
    const standing = standingOf({ state: 'approved', approvedBy: null, approvedOn: on, corrected: null, errata });
    return standing?.state === 'approved' ? standing.correctedSince : undefined;
  };
  expect(since('2023-09-01', '2023-08-24')).toBeNull();
  expect(since('2023-09-01', '2023-09')).toBeNull();
  expect(since('2023-09', '2023-09-24')).toBeNull();
  expect(since(null, '2023-09-24')).toBeNull();
  expect(since('2023-09-01', '2023-10', '2023-08-24')).toBe('2023-10');
});
