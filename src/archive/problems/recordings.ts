import { listed, rule } from './rule.ts';

/** What goes with a recording: its formats, its place on the scale of the time codes, its captions and its poster. */
export const recordingRules = {
  'recording-type': rule<{ name: string; played: readonly string[] }>({
    severity: 'warning',
    'zh-CN': ({ name, played }) => [
      `浏览器放不了“${name}”，读者只能下载。`,
      `转成浏览器能放的格式（${listed(played, 'zh-CN', 20)}），最通用的是 mp3 和 mp4。`,
    ],
    en: ({ name, played }) => [
      `No browser plays “${name}”; readers can only download it.`,
      `Convert it to a format that browsers play (${listed(played, 'en', 20)}); mp3 and mp4 are played by most.`,
    ],
  }),
  'recording-offset-form': rule<{ value: string }>({
    severity: 'error',
    'zh-CN': ({ value }) => [
      `offset 的值“${value}”不是时间。`,
      '写录音开头对应的时间码，例如 "00:01:30"；录音在时间码的零点之前就开始的，写负数，例如 "-00:01:30"。也可以只写秒数。',
    ],
    en: ({ value }) => [
      `“${value}” in offset is not a time.`,
      'Write the time code at which the recording begins, as in "00:01:30"; "-00:01:30" where it begins before the codes do. A number of seconds will do too.',
    ],
  }),
  'recording-offset-twice': rule<{ title: string }>({
    severity: 'error',
    'zh-CN': ({ title }) => [
      `这条录音和“${title}”都写了 offset，不知道正文的时间码是哪一条的。`,
      '只在时间码所依据的那条录音里写 offset；同一条录音的几种格式，写在一条的 sources 里。',
    ],
    en: ({ title }) => [
      `Both this recording and “${title}” have an offset, so nobody can tell whose the time codes of the text are.`,
      'Keep offset only in the recording that the codes were taken from; formats of one recording go into its sources.',
    ],
  }),
  'captions-type': rule<{ path: string }>({
    severity: 'error',
    'zh-CN': ({ path }) => [
      `字幕文件“${path}”不是 .vtt 或 .srt。`,
      '用字幕软件另存为 WebVTT（.vtt）或 SubRip（.srt）。',
    ],
    en: ({ path }) => [
      `The captions “${path}” are neither .vtt nor .srt.`,
      'Save them as WebVTT (.vtt) or SubRip (.srt) with a subtitle editor.',
    ],
  }),
  'captions-unread': rule<{ path: string }>({
    severity: 'error',
    'zh-CN': ({ path }) => [
      `字幕文件“${path}”里没有读得出的字幕。`,
      '用文本编辑器打开看看：每条字幕要有一行“00:00:01.000 --> 00:00:04.000”这样的时间；.vtt 的第一行是 WEBVTT。',
    ],
    en: ({ path }) => [
      `No captions can be read in “${path}”.`,
      'Open it in a text editor: each caption needs a line such as “00:00:01.000 --> 00:00:04.000”, and a .vtt file begins with WEBVTT.',
    ],
  }),
  'poster-audio': rule<{ path: string }>({
    severity: 'warning',
    'zh-CN': ({ path }) => [
      `只有声音的录音用不上封面图“${path}”。`,
      '删去 poster；图片要给读者看，就用 <Figure> 放进正文。',
    ],
    en: ({ path }) => [
      `A recording of sound alone has no use for the poster “${path}”.`,
      'Remove poster; a picture for readers goes into the text as a <Figure>.',
    ],
  }),
};
