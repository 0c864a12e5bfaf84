import { readdirSync, readFileSync } from 'node:fs';

/** A process as `/proc` shows it at one moment. */
export interface Process {
  pid: number;
  parent: number;
  /** The number of the process that its session began with. */
  session: number;
  /** Tells it from a later process of the same number. */
  start: string;
  /** Its own user and system time so far, without that of its children. */
  cpuSeconds: number;
}

/** Linux counts in hundredths of a second wherever a program can see it. */
const ticksInSecond = 100;

/** Every process of the machine; none where there is no `/proc`. */
export function processes(): Process[] {
  return numbersIn('/proc').flatMap((pid) => parseProcess(read(`/proc/${pid}/stat`)) ?? []);
}

/** Reads a line of `/proc/<pid>/stat` (proc(5)); the name in its second field may hold spaces and brackets. */
export function parseProcess(line: string): Process | null {
  const name = line.lastIndexOf(')');
  if (name < 0) return null;
  const fields = line.slice(name + 2).split(' ');
  return {
    pid: Number.parseInt(line),
    parent: Number(fields[1]),
    session: Number(fields[3]),
    start: fields[19] ?? '',
    cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksInSecond,
  };
}

/** Bytes that a process holds now, and the most it ever held, which the kernel remembers between two looks. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = read(`/proc/${pid}/status`);
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  return { now: field('VmRSS'), peak: field('VmHWM') };
}

/** Seconds that all cores together have been busy since the machine started, with whatever it was. */
export function busySeconds(stat = read('/proc/stat')): number {
  // user nice system idle iowait irq softirq steal
  const [user = 0, nice = 0, system = 0, , , irq = 0, soft = 0] = (/^cpu +(.*)$/m.exec(stat)?.[1] ?? '')
    .split(' ')
    .map(Number);
  return (user + nice + system + irq + soft) / ticksInSecond;
}

function numbersIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** The file's text, or none where the process ended between two looks. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
