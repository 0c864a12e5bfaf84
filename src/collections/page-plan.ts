import type { ArchiveDocument } from '../archive/document.ts';
import type { BodyFacts } from './body-facts.ts';
import { digestOf } from './digest.ts';
import { imageInfo } from './images.ts';
import type { Site } from './make-site.ts';
import { addressOf, imageFile } from './render-body.ts';

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
      this.site.shelves.related(document).map((other) => this.face(other)),
    ];
  }

  /** A document as others show it: all but its text. */
  face(document: ArchiveDocument): string {
    const known = this.faces.get(document);
    if (known !== undefined) return known;
    const { body: _, characters: _characters, ...shown } = document;
    const made = digestOf(shown);
    this.faces.set(document, made);
    return made;
  }
}
