import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { type Finding, finding } from '../archive/problem-table.ts';

/** A built page whose links no check of the content could see, because its own code made them. */
export interface BuiltPage {
  /** Its source, for the findings. */
  file: string;
  /** From the root of the site, base included. */
  address: string;
}

/** Every link of a built page leads to a file of the site, and nothing on it is asked of another site. */
export function checkPageLinks(out: string, base: string, pages: readonly BuiltPage[]): Finding[] {
  const anchors = new Map<string, Set<string>>();
  const anchorsOf = (file: string) => {
    const known = anchors.get(file) ?? readPage(file).ids;
    anchors.set(file, known);
    return known;
  };
  return pages.flatMap(({ file, address }) => {
    const built = fileOf(out, base, address);
    if (built === null) return [];
    const { links, requests } = readPage(built);
    const elsewhere = requests.filter((target) => /^(?:https?:)?\/\//i.test(target));
    const broken = [...new Set([...links, ...requests])].flatMap((target): Finding[] => {
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return [];
      const reached = targetOf(target, address);
      const reachedFile = reached === null ? null : fileOf(out, base, reached.path);
      if (reached === null || reachedFile === null) return [finding('site-link', { target }, { file })];
      if (reached.anchor === '' || !reachedFile.endsWith('.html') || anchorsOf(reachedFile).has(reached.anchor))
        return [];
      return [finding('site-anchor', { target }, { file })];
    });
    return [...elsewhere.map((target) => finding('site-elsewhere', { target }, { file })), ...broken];
  });
}

/** Path and anchor that a link on a page leads to; null where it is no address at all (`%zz`). */
function targetOf(target: string, address: string): { path: string; anchor: string } | null {
  try {
    const url = new URL(target, `http://site.invalid${address}`);
    return { path: decodeURIComponent(url.pathname), anchor: decodeURIComponent(url.hash.slice(1)) };
  } catch {
    return null;
  }
}

/** The file that answers an address on a plain web server; null where there is none. */
function fileOf(out: string, base: string, path: string): string | null {
  if (!path.startsWith(base)) return null;
  const below = path.slice(base.length);
  const file = join(out, below === '' || below.endsWith('/') ? `${below}index.html` : below);
  return existsSync(file) ? file : null;
}

const requesting: Record<string, readonly string[]> = {
  img: ['src'],
  script: ['src'],
  iframe: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
};

function readPage(file: string): { links: string[]; requests: string[]; ids: Set<string> } {
  const links: string[] = [];
  const requests: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.add(attributes.id);
      if (name === 'a' && attributes.href !== undefined) links.push(attributes.href);
      if (name === 'link' && attributes.rel === 'stylesheet' && attributes.href !== undefined)
        requests.push(attributes.href);
      for (const attribute of requesting[name] ?? []) {
        const target = attributes[attribute];
        if (target !== undefined) requests.push(target);
      }
    },
  });
  parser.end(readFileSync(file, 'utf8'));
  return { links, requests, ids };
}
