import { spawnSync } from 'node:child_process';
import type { PartialDate } from '../archive/date.ts';
import { revisionDates } from './revision-log.ts';
import type { ByteStore } from './store.ts';

/** When files were last changed, as far as git knows all of it. */
export interface Revisions {
  /** `full`: the dates are those of git. `partial`: only a part of the history is here, so none of it is believed. */
  history: 'full' | 'partial' | 'none';
  /** By path from the content folder: the day of the last commit that changed what is in the file, its first one not counted. */
  dates: ReadonlyMap<string, PartialDate>;
}

/**
 * Asks git once for the whole archive. What it says of a HEAD is kept. Where there is no git, no repository or nothing
 * committed, nothing is known.
 */
export function readRevisions(content: string, store: ByteStore): Revisions {
  const [shallow, prefix, head] =
    git(content, ['rev-parse', '--is-shallow-repository', '--show-prefix', 'HEAD'])?.split('\n') ?? [];
  if (prefix === undefined || !head) return { history: 'none', dates: new Map() };
  if (shallow !== 'false' || isPartialClone(content)) return { history: 'partial', dates: new Map() };
  const key = `revisions ${head} ${prefix}`;
  const kept = store.read(key);
  if (kept) return { history: 'full', dates: new Map(JSON.parse(kept.toString()) as [string, string][]) };
  // A file may have come from outside of the content folder: the whole repository is asked, not the folder alone.
  const log = git(content, ['log', ...logOptions]);
  if (log === null) return { history: 'none', dates: new Map() };
  const dates = [...revisionDates(log)].flatMap(([path, date]): [string, string][] =>
    path.startsWith(prefix) ? [[path.slice(prefix.length), date]] : [],
  );
  store.write(key, JSON.stringify(dates));
  return { history: 'full', dates: new Map(dates) };
}

/** Oldest first, renames found, each commit as its day and the files that it changed; see `revisionDates`. */
const logOptions = [
  '--reverse',
  '--topo-order',
  '--root',
  '--diff-merges=off',
  '--no-ext-diff',
  '--no-textconv',
  '--no-show-signature',
  '-M',
  '-l2000',
  '--name-status',
  '-z',
  '--format=%x01%as',
];

/** A clone without the contents of older files would fetch them one by one to find renames. */
function isPartialClone(content: string): boolean {
  return git(content, ['config', '--get-regexp', String.raw`^remote\..*\.promisor$`]) !== null;
}

/** What git prints; null where it fails or is not there. Nothing of the caller's own repository (in a hook) is passed on. */
function git(folder: string, words: string[]): string | null {
  const { GIT_DIR: _, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, ...environment } = process.env;
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...words], {
    cwd: folder,
    env: { ...environment, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' },
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}
