import { z } from 'zod';
import { documented, held, hinted, oneOrMore, sha256, shortFor, text } from './fields.ts';

const place = {
  file: documented(text.optional(), '文献旁边的文件，写相对路径', 'File beside the document, as a relative path'),
  media: documented(text.optional(), 'media.base 下的路径', 'Path under media.base'),
};
const title = documented(
  text.optional(),
  '读者看到的名称；不写则用文件名',
  'Name shown to readers; the file name if left out',
);
const whole = {
  bytes: documented(z.number().int().nonnegative().optional(), 'media 文件的字节数', 'Size of a media file in bytes'),
  sha256: documented(sha256.optional(), 'media 文件的 SHA-256', 'SHA-256 of a media file'),
};

const attachment = shortFor('file', z.strictObject({ ...place, title, ...whole }));
/** Files that go with a document. */
export const attachments = oneOrMore(attachment).default([]);

const source = shortFor('file', z.strictObject({ ...place, ...whole }));

const offsetForm = /^-?(?:(?:\d{1,3}:)?[0-5]?\d:[0-5]\d|\d{1,6})(?:\.\d{1,3})?$/;

/** A time code, below zero too, or whole seconds, which need no quotes. */
const offset = hinted(
  z.preprocess(
    (value) => (Number.isInteger(value) ? String(value) : value),
    z
      .string()
      .trim()
      .check(
        held(
          'recording-offset-form',
          (value) => offsetForm.test(value),
          (value) => ({ value }),
        ),
      ),
  ),
  {
    type: ['string', 'integer'],
    minimum: -999_999,
    maximum: 999_999,
    pattern: `^\\s*${offsetForm.source.slice(1, -1)}\\s*$`,
    rule: 'recording-offset-form',
  },
);

const recording = shortFor(
  'file',
  z.strictObject({
    ...place,
    title,
    sources: documented(
      oneOrMore(source).default([]),
      '同一条录音的其他格式，浏览器放第一种放得了的',
      'The same recording in other formats; browsers play the first that they can',
    ),
    offset: documented(
      offset.optional(),
      '录音的开头是正文的哪个时间码；有几条录音时，写了它的一条配正文的时间码，都不写则配第一条',
      'Time code of the text at which it begins; of several recordings the one that has it goes with the time codes, else the first',
    ),
    poster: documented(
      text.optional(),
      '录像的封面图，文献旁边的图片',
      'Picture beside the document, shown before a video plays',
    ),
    captions: documented(
      text.optional(),
      '字幕文件（.vtt、.srt）；不写则由正文和时间码生成',
      'Captions (.vtt, .srt); made from the text and its time codes if left out',
    ),
    ...whole,
  }),
);
/** Recordings of a document. */
export const recordings = oneOrMore(recording).default([]);

/** A number of seconds of an `offset` of the right form. */
export function offsetSeconds(written: string): number {
  const parts = written.replace(/^-/, '').split(':').map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  return written.startsWith('-') ? -seconds : seconds;
}

export type AttachmentEntry = z.output<typeof attachment>;
export type RecordingEntry = z.output<typeof recording>;
