const form = /^(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:\.(\d{1,3}))?$/;

/** Seconds from the beginning of a recording of `1:02:03`, `02:03` or `00:02:03.5`; null for anything else. */
export function parseTimeCode(text: string): number | null {
  const [, hours = '0', minutes = '', seconds = '', fraction = '0'] = form.exec(text) ?? [];
  if (minutes === '' || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
}

/** The way a time code is written: `00:02:03`, parts of a second left off, so that what is played begins before the first word. */
export function formatTimeCode(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
