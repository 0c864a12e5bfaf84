import type { SearchMessages } from '../../archive/messages/search.ts';

/** What failed, in a plain sentence that names the file where it is one. */
export function describeFault(error: unknown, words: SearchMessages): string {
  if (!(error instanceof Error) || error.name !== 'SearchFileError') return words.failure;
  const { file, fault } = error as Error & { file?: string; fault?: string };
  if (file === undefined || (fault !== 'missing' && fault !== 'damaged' && fault !== 'unreachable'))
    return words.failure;
  return words.fault[fault](`search/${file}`);
}
