import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circles } from '../../src/checks/circles.ts';

const graph = (edges: Record<string, string[]>) => circles(Object.keys(edges), (node) => edges[node] ?? []);

test('circles, one inside a larger graph, and a node that leads to itself', () => {
  expect(graph({ a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [] })).toEqual([['a', 'b', 'c']]);
  expect(graph({ a: ['a'], b: ['a', 'nowhere'] })).toEqual([['a']]);
  expect(graph({ a: ['b'], b: ['c'], c: [] })).toEqual([]);
});

test('a node is in a circle where a way leads from it back to it, and two are in one where ways lead both ways', () => {
  const nodes = ['a', 'b', 'c', 'd', 'e', 'f'];
  const edges = fc.uniqueArray(fc.tuple(fc.constantFrom(...nodes), fc.constantFrom(...nodes)), {
    selector: ([from, to]) => from + to,
    maxLength: 12,
  });
  fc.assert(
    fc.property(edges, (pairs) => {
      const next = (node: string) => pairs.filter(([from]) => from === node).map(([, to]) => to);
      const reached = (from: string) => {
        const seen = new Set<string>();
        const waiting = next(from);
        for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
          if (!seen.has(node)) waiting.push(...next(node));
          seen.add(node);
        }
        return seen;
      };
      const found = circles(nodes, next);
      const groupOf = (node: string) => found.findIndex((group) => group.includes(node));
      expect(found.flat().length).toBe(new Set(found.flat()).size);
      for (const node of nodes) {
        expect(groupOf(node) !== -1).toBe(reached(node).has(node));
        for (const other of nodes) {
          const both = reached(node).has(other) && reached(other).has(node);
          expect(node !== other && groupOf(node) !== -1 && groupOf(node) === groupOf(other)).toBe(
            node !== other && both,
          );
        }
      }
    }),
  );
});

test('a chain as long as a large archive, and one that closes', () => {
  const length = 50_000;
  const nodes = Array.from({ length }, (_, n) => `${n}`);
  expect(circles(nodes, (node) => (Number(node) + 1 < length ? [`${Number(node) + 1}`] : []))).toEqual([]);
  expect(circles(nodes, (node) => [`${(Number(node) + 1) % length}`])[0]).toHaveLength(length);
});
