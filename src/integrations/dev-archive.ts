import type { ArchiveSettings, OwnerPage } from '../archive/archive.ts';
import type { ArchiveDocument } from '../archive/document.ts';
import type { Finding } from '../archive/problem-table.ts';
import { checkArchive } from '../checks/check-archive.ts';
import { asOfDay } from '../collections/as-of-day.ts';
import { type BodyCache, bodyCache, openStore } from '../collections/body-cache.ts';
import { isWhole } from '../collections/body-facts.ts';
import { DocumentMemory } from '../collections/document-memory.ts';
import { readText } from '../collections/folder.ts';
import { makeSite, type Site } from '../collections/make-site.ts';
import type { ArchiveReading, ReadingOptions } from '../collections/read-archive.ts';
import type { DocumentReading } from '../collections/read-document.ts';
import type { PageReading } from '../collections/read-pages.ts';
import { readSettings } from '../collections/read-settings.ts';
import { salvageBody } from '../collections/salvaged-body.ts';
import type { Store } from '../collections/store.ts';
import type { Folders } from './folders.ts';

/** What stands in for a file that cannot be read whole: the last text that could, or what can be read of it now. */
export type StandIn = 'last-good' | 'salvaged';

/** The archive as `dev` shows it, and what is wrong with it. */
export interface DevView {
  site: Site;
  reading: ArchiveReading;
  findings: readonly Finding[];
  /** By the path of the file. */
  standIns: ReadonlyMap<string, StandIn>;
}

/** The archive that `dev` reads again after every edit. It shows something for every file for as long as it can. */
export class DevArchive {
  readonly bodies: BodyCache;
  readonly store: Store;
  private readonly folders: Folders;
  private readonly base: string;
  private readonly memory = new DocumentMemory();
  /** The last whole state of every file. */
  private readonly documents = new Map<string, ArchiveDocument>();
  private readonly pages = new Map<string, OwnerPage>();
  private last: ArchiveReading | null = null;

  constructor(folders: Folders, base: string) {
    this.folders = folders;
    this.base = base;
    this.store = openStore(folders.cache);
    this.bodies = bodyCache(this.store);
  }

  /** What `archive.yaml` says now, which is read at once; null where the archive cannot be read without it. */
  settings(): ArchiveSettings | null {
    return readSettings(this.folders.content).reading?.settings ?? null;
  }

  /** Reads what has changed since the last time. The view is null where there is, and was, no archive to show. */
  async read(onRead?: ReadingOptions['onRead']): Promise<{ view: DevView | null; findings: Finding[] }> {
    const { memory } = this;
    const options = onRead ? { memory, onRead } : { memory };
    const { reading, findings } = await checkArchive(this.folders.content, this.bodies, options);
    // As long as archive.yaml cannot be read, the archive is shown as it was.
    const shown = reading ?? this.last;
    if (!shown) return { view: null, findings };
    this.last = shown;
    const standIns = new Map<string, StandIn>();
    const archive = {
      ...shown.archive,
      documents: this.documentsOf(shown, standIns),
      pages: this.pagesOf(shown, standIns),
    };
    // What is written is read as of today; `SOURCE_DATE_EPOCH` is for what is built.
    const today = asOfDay(null, archive.settings.followUp, '') ?? '';
    return { view: { site: makeSite(archive, this.base, today), reading: shown, findings, standIns }, findings };
  }

  /** One document an id, ordered by id. */
  private documentsOf({ documents, folder, archive }: ArchiveReading, standIns: Map<string, StandIn>) {
    const read = new Map(documents.map((reading) => [reading.document.file, reading]));
    forgetMissing(this.documents, folder.files);
    const shown = new Map<string, ArchiveDocument>();
    for (const file of folder.files) {
      const reading = read.get(file);
      if (reading?.whole) this.documents.set(file, reading.document);
      const whole = this.documents.get(file);
      const document = whole ?? (reading && this.salvaged(reading, archive.settings.locale));
      if (!document) continue;
      if (!reading?.whole) standIns.set(file, whole ? 'last-good' : 'salvaged');
      if (!shown.has(document.id)) shown.set(document.id, document);
    }
    return [...shown.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private pagesOf({ pages, folder }: ArchiveReading, standIns: Map<string, StandIn>): OwnerPage[] {
    const read = new Map(pages.map((reading) => [reading.page.file, reading]));
    forgetMissing(this.pages, folder.files);
    return folder.files.flatMap((file) => {
      const reading = read.get(file);
      const isGood = reading !== undefined && isWholePage(reading);
      if (isGood) this.pages.set(file, reading.page);
      const shown = this.pages.get(file) ?? reading?.page;
      if (shown && !isGood) standIns.set(file, this.pages.has(file) ? 'last-good' : 'salvaged');
      return shown ?? [];
    });
  }

  private salvaged({ document, facts }: DocumentReading, locale: Parameters<typeof salvageBody>[2]): ArchiveDocument {
    const source = isWhole(facts) ? null : readText(this.folders.content, document.file);
    if (typeof source !== 'string') return document;
    return { ...document, body: salvageBody(source, document.file, locale, this.bodies) };
  }
}

function forgetMissing(known: Map<string, unknown>, files: readonly string[]): void {
  const there = new Set(files);
  for (const file of known.keys()) if (!there.has(file)) known.delete(file);
}

function isWholePage({ facts }: PageReading): boolean {
  return facts === null || isWhole(facts);
}
