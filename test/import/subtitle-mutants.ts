import { expect } from 'vitest';
import { problemTable } from '../../src/archive/problem-table.ts';
import { originOf } from '../../src/import/origin.ts';
import { spokenText, subtitleDraft } from '../../src/import/subtitles/read-subtitles.ts';
import { readTimedText, subtitleExtension } from '../../src/import/subtitles/subtitle-readers.ts';
import { writeBody } from '../../src/import/write-body.ts';
import { compileBody } from '../../src/markdown/compile.ts';
import { heardSpeech, randomFrom } from './heard-speech.ts';
import { archiveText, bare } from './visible-text.ts';

/** A subtitle file with everything in it that a reader has to know, the same for the same seed. */
export function soundSubtitles(seed: number, format: 'srt' | 'vtt'): Uint8Array {
  const random = randomFrom(seed);
  const { heard } = heardSpeech(seed, 4, { errors: 0, missing: 0 });
  const point = format === 'srt' ? ',' : '.';
  const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23).replace('.', point);
  const blocks = heard.map(({ text, start, end }, i) => {
    const dressed = [text, `<i>${text}</i>`, `{${text}}`, `<v 张三>${text}`, `主持人：${text}`, `a<b ${text} &amp;`][
      Math.floor(random() * 12)
    ];
    return `${i + 1}\n${clock(start)} --> ${clock(end)}\n${dressed ?? text}\n`;
  });
  if (format === 'vtt') blocks.unshift('WEBVTT\nLanguage: zh\n', 'NOTE 记录\n', 'STYLE\n::cue {}\n');
  return new TextEncoder().encode(blocks.join('\n'));
}

/** The file damaged in one to three ways: cut off, bits turned, stretches doubled, moved, taken out or overwritten, a line made very long. */
export function mutated(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed * 2_654_435_761);
  let result = Uint8Array.from(bytes);
  for (let n = 1 + Math.floor(random() * 3); n > 0; n--) {
    const at = Math.floor(random() * result.length);
    const to = Math.min(result.length, at + 1 + Math.floor(random() ** 3 * result.length));
    const part = result.slice(at, to);
    switch (Math.floor(random() * 7)) {
      case 0:
        result = result.slice(0, at);
        break;
      case 1:
        for (let i = 1 + Math.floor(random() * 20); i > 0 && result.length > 0; i--) {
          const place = Math.floor(random() * result.length);
          result[place] = (result[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        }
        break;
      case 2:
        result = joinedBytes(result.slice(0, at), part, result.slice(at));
        break;
      case 3:
        result = joinedBytes(result.slice(0, at), result.slice(to), part);
        break;
      case 4:
        result = joinedBytes(result.slice(0, at), result.slice(to));
        break;
      case 5:
        result.set(
          part.map(() => Math.floor(random() * 256)),
          at,
        );
        break;
      default: {
        const long = new Uint8Array(1 + Math.floor(random() ** 4 * 300_000)).map((_, i) => part[i % part.length] ?? 65);
        result = joinedBytes(
          result.slice(0, at),
          long.filter((byte) => byte !== 10),
          result.slice(at),
        );
      }
    }
  }
  return result;
}

function joinedBytes(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Reads damaged bytes: refused in plain words, or a body without an error that holds the text of every cue. */
export function expectSound(name: string, bytes: Uint8Array): 'refused' | 'read' {
  const read = readTimedText(bytes, subtitleExtension(name) ?? 'srt');
  if (read === null || 'kind' in read) return 'refused';
  const draft = subtitleDraft(read, originOf(`given/${name}`));
  const body = writeBody(draft.body);
  const { findings } = compileBody(body, 'lectures/a.mdx', 'zh-CN');
  expect(findings.filter(({ rule }) => problemTable[rule].severity === 'error' || rule.startsWith('time-'))).toEqual(
    [],
  );
  const shown = bare(archiveText(body));
  for (const { said } of spokenText(read).cues)
    for (const { text } of said)
      for (const line of text.split('\n')) expect(shown.includes(bare(line)), line).toBe(true);
  const rolls = draft.notes.some(({ kind }) => kind === 'cues-rolling');
  const told = shown + bare(draft.dropped.map(({ text }) => text).join(' '));
  // A name that stands before each of a speaker's lines is printed once.
  const unnamed = (text: string) => text.replace(/^[^：:]{1,40}[：:]\s*/u, '');
  for (const { said } of rolls ? [] : read.cues)
    for (const { text } of said)
      for (const line of text.split('\n'))
        expect(told.includes(bare(line)) || told.includes(bare(unnamed(line))), line).toBe(true);
  return 'read';
}
