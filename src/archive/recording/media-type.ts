/** What browsers make of a media file. */
export interface MediaType {
  kind: 'audio' | 'video';
  /** As `<source type>` has it, without codecs: only the file knows those. */
  type: string;
}

/** By the ending of the name; the formats that browsers play without a plug-in. */
const types: Readonly<Record<string, MediaType>> = {
  mp3: { kind: 'audio', type: 'audio/mpeg' },
  m4a: { kind: 'audio', type: 'audio/mp4' },
  aac: { kind: 'audio', type: 'audio/aac' },
  ogg: { kind: 'audio', type: 'audio/ogg' },
  oga: { kind: 'audio', type: 'audio/ogg' },
  opus: { kind: 'audio', type: 'audio/ogg' },
  weba: { kind: 'audio', type: 'audio/webm' },
  wav: { kind: 'audio', type: 'audio/wav' },
  flac: { kind: 'audio', type: 'audio/flac' },
  mp4: { kind: 'video', type: 'video/mp4' },
  m4v: { kind: 'video', type: 'video/mp4' },
  webm: { kind: 'video', type: 'video/webm' },
  ogv: { kind: 'video', type: 'video/ogg' },
};

/** The type of a file by its name or path; null where no browser plays such a file. */
export function mediaTypeOf(name: string): MediaType | null {
  const [, ending = ''] = /\.(\w+)$/.exec(name) ?? [];
  return types[ending.toLowerCase()] ?? null;
}

/** Endings of the files that browsers play, for messages. */
export const playedEndings: readonly string[] = Object.keys(types);
