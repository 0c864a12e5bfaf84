import type { Limits, Usage } from '../process-tree.ts';

/** Why a build is no measurement, in a line; null where it ended well. */
export function failureOf(command: string, { code, over, stdout, stderr }: Usage, limits: Limits): string | null {
  if (code === 0) return null;
  if (over === 'memory') return `${command} was ended at ${(limits.memory / 1e9).toFixed(1)} GB of memory`;
  if (over === 'seconds') return `${command} was ended after ${limits.seconds / 60} minutes`;
  const words = `${stderr.trim() || stdout.trim()}`.split('\n').slice(-3).join(' / ');
  // A shell adds 128 to the signal that ended a command.
  const how = code !== null && code > 128 ? `was killed (signal ${code - 128})` : `ended with ${code}`;
  return `${command} ${how}${words ? `: ${words.slice(0, 300)}` : ''}`;
}
