/** How a TTML document counts time: attributes of its root element (TTML2 7.2). */
export interface TimeBase {
  frameRate: number;
  tickRate: number;
}

const units: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

/** Reads `ttp:frameRate`, `ttp:frameRateMultiplier` (`1000 1001` or `1000:1001`), `ttp:subFrameRate` and `ttp:tickRate`. */
export function timeBaseOf(attribute: (name: string) => string | undefined): TimeBase {
  const number = (name: string) => Number(attribute(name)) || 0;
  const [above = 1, below = 1] = (attribute('frameRateMultiplier') ?? '')
    .split(/[\s:]+/)
    .map((part) => Number(part) || 1);
  const frameRate = (number('frameRate') || 30) * (above / below);
  const implied = number('frameRate') === 0 ? 1 : frameRate * (number('subFrameRate') || 1);
  return { frameRate, tickRate: number('tickRate') || implied };
}

/** Seconds of a time expression (TTML2 12.3): `00:00:01.5`, `00:00:01:12`, `1.5s`, `90m`, `36f`, `1200t`; null for anything else. */
export function readTtmlTime(written: string | undefined, base: TimeBase): number | null {
  const text = written?.trim() ?? '';
  const clock = /^(\d{1,4}):(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9})|[:;](\d{1,3})(?:\.\d{1,3})?)?$/.exec(text);
  if (clock) {
    const [, hours, minutes, seconds, fraction, frames] = clock;
    const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
    return whole + Number(`0.${fraction ?? 0}`) + Number(frames ?? 0) / base.frameRate;
  }
  const [, amount, unit = ''] = /^(\d{1,12}(?:\.\d{1,9})?)(h|ms|m|s|f|t)$/.exec(text) ?? [];
  if (amount === undefined) return null;
  const rate = unit === 'f' ? 1 / base.frameRate : unit === 't' ? 1 / base.tickRate : (units[unit] ?? 1);
  return Number(amount) * rate;
}
