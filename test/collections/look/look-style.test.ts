import { expect, test } from 'vitest';
import { type Look, plainLook } from '../../../src/archive/look.ts';
import { lookStyle } from '../../../src/collections/look/look-style.ts';
import { programTokens } from '../../../src/collections/look/read-tokens.ts';

const styled = (over: Partial<Look>) => lookStyle({ ...plainLook, ...over }, null, programTokens());

test('an owner who chooses nothing has no style sheet', () => {
  expect(styled({})).toBeNull();
});

test('a colour: every block of tokens that it changes, and what a later one must say again', () => {
  expect(styled({ colour: '#8c1d18' })).toMatchInlineSnapshot(`
    "@media screen{:root:root{--chalk:#f9f0ef;--chalk-soft:#cdbab7;--chalk-green:#ffbbb1;--board-face:#8c1d18;--board-night:#2d1c19;--board-night-raised:#3c2623;--board-line:#976760;--board-line-night:#653f3a;--ink-green:#8c1d18;--ink:#241b1a;--ink-soft:#695a58;--paper-raised:#f5f1f0;--rule:#ddd1d0;--rule-strong:#241b1a;--focus:#9a3129;--shade-1:#eae2e1;--shade-2:#d7c7c4;--shade-3:#c1a8a4;--shade-4:#8d4b43}}
    @media screen and (prefers-color-scheme:dark){:root:root{--ink:var(--chalk);--ink-soft:var(--chalk-soft);--paper-raised:var(--board-night-raised);--rule:var(--board-line-night);--rule-strong:var(--chalk-soft);--focus:var(--chalk-yellow);--shade-1:#452f2c;--shade-2:#693f3a;--shade-3:#875851;--shade-4:#e2998f}}
    @media screen and (prefers-contrast:more){:root:root{--ink:#000;--ink-soft:#372e2d;--rule:#716361;--rule-strong:#000;--accent:#4d1612;--board-face:#210e0c;--chalk:#fff;--chalk-soft:#f1e5e4;--board-line:#c2adaa}}
    @media screen and (prefers-contrast:more) and (prefers-color-scheme:dark){:root:root{--ink:var(--chalk);--ink-soft:var(--chalk-soft);--paper-raised:#1f1513;--rule:var(--board-line);--rule-strong:var(--chalk);--accent:#ffded9}}
    "
  `);
});

test('type, size and a head of paper', () => {
  expect(styled({ type: 'sans', size: 'smaller', board: false })).toMatchInlineSnapshot(`
    "@media screen{:root:root{--size-text:1.0625rem}}
    @media screen{.board.board{--ink:inherit;--ink-soft:inherit;--paper:inherit;--paper-raised:inherit;--rule:inherit;--rule-strong:inherit;--accent:inherit;--accent-ink:inherit;--focus:inherit}}
    @media screen{.site-head.board{border-bottom:var(--hairline) solid var(--rule-strong)}}
    [lang][lang]{--font-serif:var(--font-sans)}
    "
  `);
});

test('a logo stands on the ground it was drawn for', () => {
  const logo = { file: 'look/logo.svg', alt: 'Office', digest: '0123456789abcdef', width: 64, height: 32 };
  expect(lookStyle(plainLook, { ...logo, ground: 'light' }, programTokens())).toMatchInlineSnapshot(`
    ".logo{flex:none;width:64px;height:auto;margin-right:var(--space-3);outline:var(--space-1) solid white;background:white;forced-color-adjust:none}
    "
  `);
  expect(lookStyle(plainLook, { ...logo, ground: 'dark' }, programTokens())).toMatchInlineSnapshot(`
    ".logo{flex:none;width:64px;height:auto;margin-right:var(--space-3);outline:var(--space-1) solid var(--board-face);background:var(--board-face);forced-color-adjust:none}
    "
  `);
});
