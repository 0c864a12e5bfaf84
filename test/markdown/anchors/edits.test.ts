import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorsOf, renewedRegister } from '../../../src/markdown/anchors/anchoring.ts';
import { parseRegister } from '../../../src/markdown/anchors/register.ts';

/** A paragraph that knows who it is, whatever becomes of its text. */
interface Paragraph {
  /** Number of the paragraph it was made as; of a parted or joined one, that of its longer part. */
  name: number;
  text: string;
}

const characters = Array.from(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情',
);
const sentence = (least: number) =>
  fc.array(fc.constantFrom(...characters), { minLength: least, maxLength: 120 }).map((all) => all.join(''));

type Edit =
  | { kind: 'insert'; at: number; text: string }
  | { kind: 'remove' | 'split' | 'join'; at: number }
  | { kind: 'move'; at: number; to: number }
  | { kind: 'correct'; at: number; from: number; text: string };

const place = fc.nat({ max: 1000 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at: place, text: sentence(30) }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'split' as const, 'join' as const), at: place }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('correct' as const), at: place, from: place, text: sentence(1) }),
);

let names = 0;

/** The document after an edit. A correction replaces one stretch and leaves half of the characters, or a little more. */
function edited(document: readonly Paragraph[], change: Edit): Paragraph[] {
  const at = change.at % document.length;
  const chosen = document[at] ?? { name: 0, text: '' };
  const half = Math.ceil(chosen.text.length / 2);
  switch (change.kind) {
    case 'insert':
      return document.toSpliced(at, 0, { name: names++, text: change.text });
    case 'remove':
      return document.length > 2 ? document.toSpliced(at, 1) : [...document];
    case 'move':
      return document.toSpliced(at, 1).toSpliced(change.to % document.length, 0, chosen);
    case 'split': {
      if (chosen.text.length < 20) return [...document];
      const cut = half + 2;
      const rest = { name: names++, text: chosen.text.slice(cut) };
      return document.toSpliced(at, 1, { ...chosen, text: chosen.text.slice(0, cut) }, rest);
    }
    case 'join': {
      const next = document[at + 1];
      if (!next || next.text.length === chosen.text.length) return [...document];
      const { name } = next.text.length > chosen.text.length ? next : chosen;
      return document.toSpliced(at, 2, { name, text: chosen.text + next.text });
    }
    case 'correct': {
      const removed = chosen.text.length - half;
      const from = change.from % (half + 1);
      const text = chosen.text.slice(0, from) + change.text.slice(0, half) + chosen.text.slice(from + removed);
      return document.toSpliced(at, 1, { ...chosen, text });
    }
  }
}

const beginning = fc
  .uniqueArray(sentence(30), { minLength: 3, maxLength: 30 })
  .map((texts) => texts.map((text): Paragraph => ({ name: names++, text })));

test('links survive any sequence of insertions, removals, moves, splits, joins and corrections that leave half', () => {
  fc.assert(
    fc.property(beginning, fc.array(edit, { minLength: 1, maxLength: 12 }), (document, edits) => {
      let state = document;
      let register = renewedRegister(texts(state), null);
      const anchorOf = new Map(state.map(({ name }, at) => [name, `p${at + 1}`]));
      for (const change of edits) {
        state = edited(state, change);
        const { anchors, forwarded } = anchorsOf(texts(state), parseRegister(register).entries);
        register = renewedRegister(texts(state), register);
        for (const [at, { name }] of state.entries()) {
          const known = anchorOf.get(name);
          if (known !== undefined) expect([name, anchors[at]]).toEqual([name, known]);
          else expect([...anchorOf.values()]).not.toContain(anchors[at]);
          anchorOf.set(name, anchors[at] ?? '');
        }
        const reached = [...anchors, ...forwarded.map(({ anchor }) => anchor)];
        expect(new Set(reached).size).toBe(reached.length);
        expect(new Set(reached)).toEqual(new Set(anchorOf.values()));
      }
    }),
    { numRuns: 150 },
  );
});

test('a block keeps its anchor while half of its characters stay, wherever in it they stand, others changing too', () => {
  fc.assert(
    fc.property(beginning, fc.array(fc.nat(), { minLength: 200, maxLength: 200 }), (document, dice) => {
      const register = parseRegister(renewedRegister(texts(document), null)).entries;
      const changed = document.map(({ text }) => {
        const order = [...Array(text.length).keys()].sort((a, b) => (dice[a] ?? 0) - (dice[b] ?? 0) || a - b);
        const lost = new Set(order.slice(0, Math.floor(text.length / 2)));
        return Array.from(text, (sign, at) => (lost.has(at) ? '囗' : sign)).join('');
      });
      expect(anchorsOf(changed, register).anchors).toEqual(document.map((_, at) => `p${at + 1}`));
    }),
    { numRuns: 100 },
  );
});

test('what a page shows without a new register is what the new register says', () => {
  fc.assert(
    fc.property(beginning, fc.array(edit, { maxLength: 8 }), (document, edits) => {
      const register = renewedRegister(texts(document), null);
      const state = edits.reduce(edited, document);
      const shown = anchorsOf(texts(state), parseRegister(register).entries);
      const renewed = renewedRegister(texts(state), register);
      expect(anchorsOf(texts(state), parseRegister(renewed).entries)).toEqual(shown);
      expect(renewedRegister(texts(state), renewed)).toBe(renewed);
    }),
    { numRuns: 100 },
  );
});

function texts(document: readonly Paragraph[]): string[] {
  return document.map(({ text }) => text);
}
