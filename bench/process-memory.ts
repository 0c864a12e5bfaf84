import { readdirSync, readFileSync } from 'node:fs';

/** The most memory, in bytes, that this process and each of its descendants held at once while it was watched. */
export interface Peaks {
  own: number;
  /** All descendants together. */
  children: number;
  /** The largest single descendant. */
  child: number;
}

/** Watches memory until `stop` is called. Reads `/proc`, so that the numbers are 0 where there is none. */
export function watchMemory(every = 200): { stop(): Peaks } {
  const peaks: Peaks = { own: 0, children: 0, child: 0 };
  const look = () => {
    const processes = allProcesses();
    const below = new Set([process.pid]);
    let children = 0;
    // Processes come in the order of their numbers, and a child's is nearly always above its parent's.
    for (const { pid, parent, bytes } of processes) {
      if (pid === process.pid) peaks.own = Math.max(peaks.own, bytes);
      if (!below.has(parent)) continue;
      below.add(pid);
      children += bytes;
      peaks.child = Math.max(peaks.child, bytes);
    }
    peaks.children = Math.max(peaks.children, children);
  };
  look();
  const timer = setInterval(look, every);
  return {
    stop() {
      clearInterval(timer);
      look();
      return peaks;
    },
  };
}

function allProcesses(): { pid: number; parent: number; bytes: number }[] {
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return names
    .map(Number)
    .sort((a, b) => a - b)
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const field = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        return [{ pid, parent: field('PPid'), bytes: field('VmRSS') * 1024 }];
      } catch {
        // It ended between the two looks.
        return [];
      }
    });
}
