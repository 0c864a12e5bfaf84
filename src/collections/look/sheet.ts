import type { Mode } from './contrasts.ts';
import type { TokenBlock } from './read-tokens.ts';

/** Conditions under which the tokens of a mode hold, as they are written after `@media`. */
const dark = /^\(prefers-color-scheme: ?dark\)$/;
const more = /^\(prefers-contrast: ?more\)$/;
const both = /^\(prefers-contrast: ?more\) ?and ?\(prefers-color-scheme: ?dark\)$/;

/** The tokens of the whole page (`:root`) that are colours, which can be looked up as a browser does and changed where they are set. */
export class Sheet {
  private readonly blocks: { media: string; values: Map<string, string>; written: ReadonlyMap<string, string> }[];

  /** @param colour what becomes of a colour that is written out (`#rrggbb`) */
  constructor(tokens: readonly TokenBlock[], colour: (value: string) => string) {
    this.blocks = tokens
      .filter(({ selector, media }) => selector === ':root' && media !== 'print')
      .map(({ media, values }) => ({
        media,
        written: values,
        values: new Map([...values].map(([name, value]) => [name, value.startsWith('#') ? colour(value) : value])),
      }));
  }

  /** The colour that a token has in a mode. */
  value(mode: Mode, token: string): string {
    const [block, name] = this.holder(mode, token);
    return block.values.get(name) ?? '';
  }

  /** Gives a token another colour, in the block and under the name by which it gets it in this mode. */
  set(mode: Mode, token: string, colour: string): void {
    const [block, name] = this.holder(mode, token);
    block.values.set(name, colour);
  }

  /**
   * The colours that are not as they are written, for a sheet that outweighs the one they come from; with them those that
   * stand as they are but in a later block than one of these, and would be outweighed too.
   */
  changed(): TokenBlock[] {
    const outweighed = new Set<string>();
    const blocks = this.blocks.map(({ media, values, written }) => {
      const said = [...values].filter(([name, value]) => value !== written.get(name) || outweighed.has(name));
      for (const [name] of said) outweighed.add(name);
      return { media, selector: ':root', values: new Map(said) };
    });
    return blocks.filter(({ values }) => values.size > 0);
  }

  private holder(mode: Mode, token: string): [block: { values: Map<string, string> }, name: string] {
    const block = this.blocks.findLast(({ media, values }) => values.has(token) && holds(media, mode));
    const value = block?.values.get(token);
    if (!block || value === undefined) throw new Error(`There is no token --${token}.`);
    const [, other] = /^var\(--([\w-]+)\)$/.exec(value) ?? [];
    return other === undefined ? [block, token] : this.holder(mode, other);
  }
}

function holds(media: string, mode: Mode): boolean {
  const night = mode === 'night' || mode === 'more-night';
  const stark = mode === 'more' || mode === 'more-night';
  if (media === '') return true;
  return (dark.test(media) && night) || (more.test(media) && stark) || (both.test(media) && night && stark);
}
