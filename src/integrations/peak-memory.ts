import { readdirSync, readFileSync } from 'node:fs';

export interface PeakMemory {
  /** Bytes that the largest process held at its worst moment: this one or one that it started, directly or not. */
  bytes: number;
  /** Whether the processes that were started could be looked at, which only Linux lets one do. */
  childrenSeen: boolean;
}

/** How often the other processes are looked at, in milliseconds. The system itself keeps the worst moment of each until it ends. */
const interval = 250;

/** Watches memory until it is asked. */
export function watchPeakMemory(): () => PeakMemory {
  let children = 0;
  let childrenSeen = false;
  const look = () => {
    const found = descendants(process.pid);
    childrenSeen ||= found !== null;
    for (const pid of found ?? []) children = Math.max(children, peakOf(pid));
  };
  look();
  const timer = setInterval(look, interval).unref();
  return () => {
    clearInterval(timer);
    look();
    return { bytes: Math.max(process.resourceUsage().maxRSS * 1024, children), childrenSeen };
  };
}

/** Null where the system does not say. */
function descendants(pid: number): number[] | null {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    );
    return [...children, ...children.flatMap((child) => descendants(child) ?? [])];
  } catch {
    return null;
  }
}

/** 0 where the process has ended meanwhile. */
function peakOf(pid: number): number {
  try {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}
