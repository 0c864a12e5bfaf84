import { type Finding, type FindingPlace, finding } from '../archive/problem-table.ts';
import { mediaTypeOf, playedEndings } from '../archive/recording/media-type.ts';
import type { FileBeside, Recording } from '../archive/recording/recording.ts';
import {
  type AttachmentPlaces,
  attachmentFile,
  fileBeside,
  type NamedAttachment,
  type Naming,
} from './attachment-file.ts';
import { readCaptions } from './own-captions.ts';
import { offsetSeconds, type RecordingEntry } from './schema/attachment-schema.ts';

type Place = (...path: (string | number)[]) => FindingPlace;

/** The recordings of a document: the files that can be downloaded, and of them what browsers can play. */
export function readRecordings(
  entries: readonly RecordingEntry[],
  document: string,
  place: Place,
  places: AttachmentPlaces,
  timed: boolean,
): { named: NamedAttachment[]; recordings: Recording[]; findings: Finding[] } {
  const read = entries.map((entry, index) => {
    const at: Place = (...path) => place('recording', index, ...path);
    return { entry, at, ...new EntryReader(entry, document, at, places).read() };
  });
  const stated = read.filter(({ entry }) => entry.offset !== undefined);
  const twice = stated
    .slice(1)
    .map(({ at }) => finding('recording-offset-twice', { title: stated[0]?.title ?? '' }, at('offset')));
  const playable = read.filter(({ sources }) => sources.length > 0);
  const leading = stated.find(({ sources }) => sources.length > 0) ?? playable[0];
  return {
    named: read.flatMap(({ named }) => named),
    recordings: playable.map((one): Recording => {
      const { entry, title, kind, sources, poster, captions } = one;
      const leads = one === leading;
      const ofText = leads && timed;
      const offset = entry.offset === undefined ? 0 : offsetSeconds(entry.offset);
      return {
        title,
        kind,
        sources,
        leads,
        timed: ofText,
        offset,
        poster,
        captions: captions ?? (ofText ? 'text' : null),
      };
    }),
    findings: [...read.flatMap(({ findings }) => findings), ...twice],
  };
}

/** One entry of `recording`, with all that is wrong with it. */
class EntryReader {
  private readonly findings: Finding[] = [];
  private readonly entry: RecordingEntry;
  private readonly document: string;
  private readonly at: Place;
  private readonly places: AttachmentPlaces;

  constructor(entry: RecordingEntry, document: string, at: Place, places: AttachmentPlaces) {
    this.entry = entry;
    this.document = document;
    this.at = at;
    this.places = places;
  }

  read() {
    const named = this.files();
    const attached = named.map(({ attachment }) => attachment);
    const sources = attached.filter(({ name }) => mediaTypeOf(name));
    const kind: Recording['kind'] = sources.some(({ name }) => mediaTypeOf(name)?.kind === 'video') ? 'video' : 'audio';
    const poster = this.beside('poster', (path) =>
      sources.length > 0 && kind === 'audio' ? finding('poster-audio', { path }, this.at('poster')) : null,
    );
    const captions = this.beside('captions', (path, file) => {
      if (!/\.(?:vtt|srt)$/i.test(path)) return finding('captions-type', { path }, this.at('captions'));
      const unread = readCaptions(this.places.root, file) === null;
      return unread ? finding('captions-unread', { path }, this.at('captions')) : null;
    });
    const title = this.entry.title ?? attached[0]?.title ?? '';
    return { named, title, kind, sources, poster, captions, findings: this.findings };
  }

  /** The file of the entry itself, which one with `sources` may do without, and its other formats. */
  private files(): NamedAttachment[] {
    const { sources, file, media, title } = this.entry;
    const own = file === undefined && media === undefined && sources.length > 0 ? [] : [this.entry];
    const files = [
      ...own.map((entry) => ({ entry, naming: this.naming('recording', this.at()) })),
      ...sources.map((source, place) => ({
        entry: { ...source, title },
        naming: this.naming('recording.sources', this.at('sources', place)),
      })),
    ];
    return files.flatMap(({ entry, naming }) => {
      const attachment = attachmentFile(entry, 'recording', naming, this.places);
      if ('rule' in attachment) {
        this.findings.push(attachment);
        return [];
      }
      const { name } = attachment;
      if (!mediaTypeOf(name)) this.findings.push(finding('recording-type', { name, played: playedEndings }, naming.at));
      return [{ attachment, at: naming.at }];
    });
  }

  private beside(
    field: 'poster' | 'captions',
    faultOf: (written: string, file: string) => Finding | null,
  ): FileBeside | null {
    const written = this.entry[field];
    if (written === undefined) return null;
    const found = fileBeside(written, this.naming(`recording.${field}`, this.at(field)), this.places);
    const fault = 'rule' in found ? found : faultOf(written, found.file);
    if (fault) this.findings.push(fault);
    // Captions that are at fault are still the recording's: the file is not one that nobody uses.
    return 'rule' in found || (fault && field === 'poster') ? null : { file: found.file, sha256: found.sha256 };
  }

  private naming(field: string, at: FindingPlace): Naming {
    return { field, document: this.document, at };
  }
}
