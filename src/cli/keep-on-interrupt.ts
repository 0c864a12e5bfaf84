import type { Store } from '../collections/store.ts';
import { keep } from './keep.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Does work that takes long. Where the program is ended meanwhile, as by Ctrl+C, the next start goes on from what the store holds by then. */
export async function keepOnInterrupt<T>(store: Store, work: () => Promise<T>): Promise<T> {
  const end = (signal: NodeJS.Signals) => {
    keep(store);
    forget();
    // As if nobody had listened: whoever started the program sees what ended it.
    process.kill(process.pid, signal);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, end);
  };
  for (const signal of signals) process.on(signal, end);
  try {
    return await work();
  } finally {
    forget();
  }
}
