import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shadingSteps, stepOf } from '../../src/archive/shading.ts';

test('different counts are shared out evenly over the steps', () => {
  expect(shadingSteps([0, 1, 2, 3, 4, 5, 6, 7, 40])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 40 },
  ]);
  expect(shadingSteps([3, 3, 0])).toEqual([{ from: 3, to: 3 }]);
  expect(shadingSteps([0, 0])).toEqual([]);
});

test('every count above 0 is in one step, and a larger one never in a lighter step', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(60)), (counts) => {
      const steps = shadingSteps(counts);
      const sorted = [...counts].sort((a, b) => a - b).map((count) => stepOf(count, steps));
      expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      for (const count of counts) expect(stepOf(count, steps) > 0).toBe(count > 0);
      expect(new Set(counts.filter((count) => count > 0).map((count) => stepOf(count, steps))).size).toBe(steps.length);
    }),
  );
});
