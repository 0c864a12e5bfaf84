import type { ArchiveDocument } from '../archive/document.ts';
import { type Loop, loopsOfDocument } from '../archive/programme/loop.ts';
import type { RegisterRow } from '../archive/programme/register.ts';
import type { Session } from '../archive/programme/session.ts';
import { sittingsOf } from '../archive/programme/sitting.ts';
import { standingOf } from '../archive/programme/standing.ts';
import type { Series } from '../archive/series.ts';
import type { BodyFacts } from './body-facts.ts';
import { digestOf } from './digest.ts';
import { imageInfo } from './images.ts';
import type { Site } from './make-site.ts';
import { addressOf, imageFile } from './render-body.ts';
import { termsOf } from './term-marks.ts';

/** Which pages have to be rendered. */
export interface PagePlan {
  /**
   * Whether a page must be rendered; where an earlier build's page shows just this, that one is taken. `shown` is all
   * that is on the page besides the archive's settings and vocabularies: the same again means the same bytes.
   */
  isStale(address: string, shown: unknown): boolean;
  readonly shown: ShownOnPages;
}

/** What pages show, as digests made once for the whole build. */
export class ShownOnPages {
  private readonly site: Site;
  private readonly faces = new Map<ArchiveDocument, string>();
  private readonly rows = new Map<RegisterRow, string>();
  private readonly bodies = new Map<string, string>();

  constructor(site: Site) {
    this.site = site;
  }

  /** Looks up what links and pictures of the bodies have become; `facts` by the path of the file. */
  async look(facts: ReadonlyMap<string, BodyFacts>, root: string): Promise<void> {
    const { archive, targets, addresses } = this.site;
    const folders = new Map([
      ...archive.documents.map(({ file, id }) => [file, id] as const),
      ...archive.pages.map(({ file, slug }) => [file, `pages/${slug}`] as const),
    ]);
    for (const [file, { links, images }] of facts) {
      if (links.length === 0 && images.length === 0) continue;
      const place = { file, filesFolder: folders.get(file) ?? '' };
      const written = links.map((link) => addressOf(link.target, place, targets, addresses));
      const shown = await Promise.all(images.map((image) => imageInfo(root, imageFile(image, file))));
      this.bodies.set(file, digestOf([written, shown]));
    }
  }

  /** Of every body that has links or pictures. */
  all(): unknown {
    return [...this.bodies];
  }

  /** A body that has links or pictures shows what is elsewhere too. */
  body(file: string): string | null {
    return this.bodies.get(file) ?? null;
  }

  document(document: ArchiveDocument): unknown {
    const { previous, next } = this.site.shelves.neighbours(document);
    const others = [previous, next].map((other) => other && this.face(other));
    return [
      document,
      this.body(document.file),
      others,
      this.site.related.of(document).map((related) => [this.face(related.document), related.reasons]),
      termsOf(document, this.site),
      this.standing(document),
      loopsOfDocument(this.site.programme, document).map((loop) => this.loop(loop)),
      this.evidence(document),
    ];
  }

  /** What the programme says of a document on its page, other documents by their faces. */
  private standing(document: ArchiveDocument): unknown {
    const { inSession, own, parts, lineage } = standingOf(this.site.programme, document);
    const entries = lineage?.entries.map((entry) => [this.face(entry.document), entry.depth]);
    const relations = lineage?.derivations.map(({ from, to, citation }) => [from.id, to.id, citation]);
    return [inSession, own?.contribution, parts.map(({ contribution }) => contribution), entries, relations];
  }

  /** A session with all that its page tells: its lectures and talks, and those before and after it in its series. */
  session(session: Session): unknown {
    const { programme } = this.site;
    const contributions = programme
      .contributions(session)
      .map(({ contribution, document }) => [contribution, this.face(document)]);
    const openings = session.topics.map(({ lecture }) => {
      const document = lecture === null ? undefined : programme.document(lecture);
      return (
        document && [this.face(document), programme.appearancesIn(document).map(({ contribution }) => contribution)]
      );
    });
    return [session, contributions, openings, programme.neighboursOf(session)];
  }

  /** What the calendar of a series tells; its schedule is part of the vocabulary. */
  calendar({ slug }: Series): unknown {
    const { programme } = this.site;
    const sittings = sittingsOf(programme, slug).map(({ session, documents }) => [
      session,
      documents.map((document) => this.face(document)),
    ]);
    return [sittings, programme.recordedUntil];
  }

  /** A measure with all that was announced, done and reported of it, as the documents that tell it show it. */
  private loop({ measure, entries }: Loop): unknown {
    const stages = entries.map(({ step, document, quote, stage }) => [step, this.face(document), quote, stage?.slug]);
    const { line: _, column: _column, ...shown } = measure;
    return [shown, stages];
  }

  /** The documents that a case calls to witness; its page links to them. */
  private evidence({ outcome }: ArchiveDocument): unknown {
    const cited = outcome?.evidence.map(({ citation }) => citation && this.site.programme.document(citation.document));
    return cited?.map((document) => document && this.face(document)) ?? null;
  }

  /** A row of the register as the lists and the measure's own page show it, on the site's day. */
  row(row: RegisterRow): string {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const { measure, loop, age, overdue, silent, finished } = row;
    const speakers = this.site.programme.announcementOf(measure)?.contribution.speakers;
    const made = digestOf([this.loop(loop), speakers, age, overdue, silent, finished]);
    this.rows.set(row, made);
    return made;
  }

  /** A document as others show it: all but its text and what is known of that. */
  face(document: ArchiveDocument): string {
    const known = this.faces.get(document);
    if (known !== undefined) return known;
    const {
      body: _,
      characters: _characters,
      history: _history,
      revised: _revised,
      archival: _archival,
      terms: _terms,
      ...shown
    } = document;
    const made = digestOf(shown);
    this.faces.set(document, made);
    return made;
  }
}
