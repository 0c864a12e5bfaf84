import type { Figure } from './outcome.ts';

/** A value less its value before, without the noise of binary fractions: as many decimals as the more exact of the two has. */
export function figureChange({ value, before }: Figure): number | null {
  if (before === null) return null;
  const decimals = Math.max(decimalsOf(value), decimalsOf(before.value));
  return Number((value - before.value).toFixed(Math.min(decimals, 100)));
}

function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1]?.length ?? 0) - Number(exponent));
}
