import type { Identifier } from '@mdn/browser-compat-data';
import { type Node, parse } from 'acorn';
import { full } from 'acorn-walk';
import { entries, entry, since, tables } from './support.ts';

/** The syntax that Chromium 86 reads whole; 2022 adds blocks in classes (94), `await` outside of functions (89) and `#x in y` (91). */
const syntax = 2021;

const api = tables.api as Identifier;
const builtins = entry(tables.javascript as Identifier, 'builtins') ?? {};

/** By name of a property or method: the first Chromium in which anything has it, and where that is. */
const members = new Map<string, [path: string, version: number]>();
for (const [root, from] of [
  ['api', api],
  ['javascript.builtins', builtins],
] as const) {
  for (const [path, name, feature] of entries(from, root)) {
    const version = since(feature);
    const known = members.get(name);
    if (feature.__compat && (!known || version < known[1])) members.set(name, [path, version]);
  }
}

/**
 * What a script uses that Chromium `version` does not know, as paths of the tables, each once and sorted; syntax that is too new
 * comes as `syntax: ` and the parser's words. A property is told by its name alone: one that nothing in that Chromium has, and that
 * the script gives to nothing of its own. A call of a built-in method counts unless the script has a method of that name.
 */
export function newInScript(script: string, version: number): string[] {
  const found = new Set<string>();
  const note = (path: string, feature: Identifier | undefined) => {
    if (since(feature) > version) found.add(path);
  };
  let tree: Node;
  try {
    tree = parse(script, { ecmaVersion: syntax, sourceType: 'module' });
  } catch (error) {
    return [`syntax: ${(error as Error).message}`];
  }
  const own = ownNames(tree);
  const called = new Set<Node>();
  full(tree, (node) => {
    if (node.type === 'CallExpression') called.add((node as Node & { callee: Node }).callee);
  });
  full(tree, (node) => {
    if (isName(node)) {
      note(`api.${node.name}`, entry(api, node.name));
      note(`javascript.builtins.${node.name}`, entry(builtins, node.name));
    }
    if (!isMember(node) || node.computed || !isName(node.property)) return;
    const { name } = node.property;
    if (isName(node.object)) {
      const owner = node.object.name;
      note(`api.${owner}.${name}_static`, entry(api, owner, `${name}_static`));
      const exact = entry(builtins, owner, name);
      note(`javascript.builtins.${owner}.${name}`, exact);
      if (exact) return;
    }
    const [path, first] = members.get(name) ?? ['', 0];
    const ours = path.startsWith('javascript.') && called.has(node) ? own.methods : own.names;
    if (first > version && !ours.has(name)) found.add(path);
  });
  return [...found].sort();
}

/** Names that the script gives to properties and methods of its own objects and classes; the methods also by themselves. */
function ownNames(tree: Node): { names: Set<string>; methods: Set<string> } {
  const [names, methods] = [new Set<string>(), new Set<string>()];
  full(tree, (node) => {
    const { type, key, left, value } = node as Node & { key?: Node; left?: Node; value?: Node };
    if (type === 'AssignmentExpression' && left && isMember(left) && isName(left.property))
      names.add(left.property.name);
    if ((type !== 'Property' && type !== 'MethodDefinition') || !key || !isName(key)) return;
    names.add(key.name);
    if (value && /Function/.test(value.type)) methods.add(key.name);
  });
  return { names, methods };
}

interface Name extends Node {
  name: string;
}

function isName(node: Node): node is Name {
  return node.type === 'Identifier';
}

function isMember(node: Node): node is Node & { object: Node; property: Node; computed: boolean } {
  return node.type === 'MemberExpression';
}
