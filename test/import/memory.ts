import { sep } from 'node:path';
import type { ImportEffects, PathKind } from '../../src/import/effects.ts';

/** A file system in memory: paths with `/` to texts; a value that begins with `->` is a link. */
export function memory(
  files: Record<string, string | Uint8Array>,
): ImportEffects & { files: Map<string, string | Uint8Array> } {
  const held = new Map(Object.entries(files));
  const plain = (path: string) => path.split(sep).join('/');
  const kindOf = (path: string): PathKind => {
    const value = held.get(path);
    if (value !== undefined) return typeof value === 'string' && value.startsWith('->') ? 'link' : 'file';
    return [...held.keys()].some((key) => key.startsWith(`${path}/`)) ? 'folder' : 'missing';
  };
  const read = (path: string) => {
    const value = held.get(plain(path)) ?? '';
    return typeof value === 'string' ? new TextEncoder().encode(value) : value;
  };
  return {
    files: held,
    kindOf: async (path) => kindOf(plain(path)),
    list: async (folder) => {
      const inside = [...held.keys()].filter((key) => key.startsWith(`${plain(folder)}/`));
      return [...new Set(inside.map((key) => key.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
    size: async (path) => (plain(path).includes('huge') ? 70_000_000 : read(path).length),
    read: async (path) => read(path),
    create: async (path, content) => {
      if (held.has(plain(path))) return false;
      held.set(plain(path), content);
      return true;
    },
  };
}
