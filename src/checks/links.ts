import { posix } from 'node:path';
import { Addresses } from '../archive/address.ts';
import type { BodyLink } from '../archive/body.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import { nearestWord } from '../archive/nearest.ts';
import { type Finding, finding } from '../archive/problem-table.ts';
import { type BodyFacts, leadsSomewhere } from '../collections/body-facts.ts';
import { type LinkTarget, LinkTargets } from '../collections/link-target.ts';
import type { ArchiveReading } from '../collections/read-archive.ts';
import { bodiesOf } from './bodies.ts';

/** Every link in a body leads to something that is there, down to the paragraph. */
export function links(reading: ArchiveReading): Finding[] {
  const targets = new LinkTargets(reading.archive, new Set(reading.folder.files));
  const bodies = bodiesOf(reading);
  const byFile = new Map(bodies.filter(({ whole }) => whole).map(({ file, body }) => [file, body]));
  return bodies.flatMap(({ file, body }) =>
    body.links.flatMap((link) => {
      const found = breach(link, targets.resolve(link.target, file), file, byFile, reading, targets);
      return found ? [found] : [];
    }),
  );
}

function breach(
  link: BodyLink,
  target: LinkTarget,
  file: string,
  bodies: ReadonlyMap<string, BodyFacts>,
  reading: ArchiveReading,
  targets: LinkTargets,
): Finding | null {
  const place = { file, line: link.line, column: link.column };
  switch (target.kind) {
    case 'outside':
      return null;
    case 'scheme':
      return finding('link-scheme', { scheme: target.scheme }, place);
    case 'here':
      return anchorBreach(target.anchor, link.target, bodies.get(file), place);
    case 'document':
      return target.anchor === null
        ? null
        : anchorBreach(target.anchor, link.target, bodies.get(target.document.file), place);
    case 'owner-page': {
      const page = reading.archive.pages.find((candidate) => candidate.slug === target.slug);
      // A page of full MDX makes its anchors itself; the built site is checked for them.
      return target.anchor === null || !page || page.body === null
        ? null
        : anchorBreach(target.anchor, link.target, bodies.get(page.file), place);
    }
    case 'shelf':
      return target.known ? null : finding('link-page', { target: link.target }, place);
    case 'file':
      return targets.hasFile(target.file) ? null : finding('link-file', { target: link.target }, place);
    case 'no-document': {
      // The file is there but could not be read, and that is reported of it.
      if (!target.written.startsWith('/') && targets.hasFile(posix.join(posix.dirname(file), target.written)))
        return null;
      const near = nearestLink(target.written, file, reading.archive.documents);
      return finding('link-document', { target: link.target, near }, place);
    }
  }
}

function anchorBreach(
  anchor: string,
  target: string,
  body: BodyFacts | undefined,
  place: { file: string; line: number; column: number },
): Finding | null {
  if (!body || anchor === '' || anchor === 'title' || anchor === 'top') return null;
  if (leadsSomewhere(body, anchor)) return null;
  return finding('link-anchor', { target, anchor, last: body.anchors.at(-1) ?? null }, place);
}

/** The link to the document that is probably meant, written in the same way as the one that leads nowhere. */
function nearestLink(written: string, from: string, documents: readonly ArchiveDocument[]): string | null {
  const byName = new Map(
    documents.flatMap((document) => [[lastPart(document.file), document] as const, [document.id, document] as const]),
  );
  const near = byName.get(nearestWord(lastPart(written), byName.keys()) ?? '');
  if (!near) return null;
  return written.startsWith('/') ? new Addresses().document(near) : posix.relative(posix.dirname(from), near.file);
}

function lastPart(path: string): string {
  return (
    path
      .replace(/\/+$/, '')
      .replace(/\.mdx$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}
