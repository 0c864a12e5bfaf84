import { formatTimeCode, parseTimeCode } from '../time-code.ts';

const inUnits = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/i;

/** Seconds of `?t=754`, `?t=12m34s`, `?t=1h2m` or `?t=12:34`; null for anything else. */
export function parseAddressTime(text: string): number | null {
  const written = text.trim();
  const [, hours, minutes, seconds] = inUnits.exec(written) ?? [];
  const given = [hours, minutes, seconds].some((part) => part !== undefined);
  if (given) return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return parseTimeCode(written);
}

/** A time as a player shows it, hours only where there are any: `2:03`, `1:02:03`. */
export function shownTime(seconds: number): string {
  return formatTimeCode(seconds).replace(/^(?:00:0?|0)/, '');
}
