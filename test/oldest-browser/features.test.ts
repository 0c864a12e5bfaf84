import { expect, test } from 'vitest';
import { newMarkup } from './markup.ts';
import { newInScript } from './scripts.ts';
import { newStyles } from './styles.ts';

test.each([
  ['a{inset:0}', ['css.properties.inset']],
  ['a{padding-inline:1px}', ['css.properties.padding-inline']],
  ['a{color:color-mix(in srgb,red,blue)}', ['css.types.color.color-mix']],
  ['a{height:100dvh}', ['css.types.length.viewport_percentage_units_dynamic']],
  ['a:has(b){color:red}', ['css.selectors.has']],
  ['a{&:hover{color:red}}', ['css.selectors.nesting']],
  ['a{b{color:red}}', ['css.selectors.nesting']],
  ['@container (min-width:1px){a{gap:1px}}', ['css.at-rules.container']],
  ['@media (width>1px){a{color:red}}', ['css.at-rules.media.range_syntax']],
  ['@layer a{b{color:red}}', ['css.at-rules.layer']],
  ['a{display:grid;gap:1px;width:min(1px,2vw);color:rgb(0 0 0/50%)}a:focus-visible{color:var(--a)}', []],
  ['@supports (height:1dvh){a{height:1dvh}}', []],
])('of the style %s', (sheet, expected) => {
  expect(newStyles(sheet, 86)).toEqual(expected);
});

test.each([
  ['[1].at(-1)', ['javascript.builtins.Array.at']],
  ['Object.hasOwn(a,"b")', ['javascript.builtins.Object.hasOwn']],
  ['structuredClone(a)', ['api.structuredClone']],
  ['AbortSignal.any([])', ['api.AbortSignal.any_static']],
  ['a.showPopover()', ['api.HTMLElement.showPopover']],
  ['class A{static{}}', ['syntax: Unexpected token (1:14)']],
  ['const a={at(){}};a.at(1)', []],
  ['a?.b??c;a||=b;Promise.any([]);"a".replaceAll("a","b");import("./a.js")', []],
])('of the script %s', (script, expected) => {
  expect(newInScript(script, 86)).toEqual(expected);
});

test.each([
  ['<div inert>', ['html.global_attributes.inert']],
  ['<button popovertarget="a">', ['html.elements.button.popovertarget']],
  ['<img fetchpriority="high" loading="lazy">', ['html.elements.img.fetchpriority']],
  ['<details name="a"><summary>', ['html.elements.details.name']],
  ['<dialog open><details open><summary lang="en">', []],
])('of the page %s', (page, expected) => {
  expect(newMarkup(page, 86)).toEqual(expected);
});
