import type { Locale } from '../locale.ts';

const chinese = {
  // Beside the player
  follow: '逐段播放',
  captions: '下载字幕',
  captionsLabel: '字幕',

  // The bar that stays at the bottom while a recording plays
  bar: '播放',
  play: '播放',
  pause: '暂停',
  back: '回到正在讲的地方',
  speed: '速度',
  speedOf: (rate: number) => `${rate} 倍`,
  copyLink: '复制此刻的链接',
  copied: '已复制链接。',
  copyByHand: '浏览器不允许复制，请在这里选取：',
  close: '收起播放条',
  unplayable: '录音放不出来：文件可能不在，或者浏览器不支持这种格式。',
  playFrom: (time: string) => `从 ${time} 开始播放`,
  /** Of a paragraph's button; its time may be a guess. */
  playHere: (time: string) => `从 ${time} 播放这一段`,
  playAbout: (time: string) => `从 ${time} 前后播放这一段`,

  keys: '快捷键',
  keysOn: '启用快捷键',
  keyList: [
    ['空格 / K', '播放、暂停'],
    ['J / L', '后退、前进 10 秒'],
    ['← / →', '后退、前进 5 秒'],
  ] as [keys: string, what: string][],

  // On the search page
  fromHere: '从这里播放',
};

const english: typeof chinese = {
  follow: 'Play by paragraph',
  captions: 'Download captions',
  captionsLabel: 'Captions',

  bar: 'Player',
  play: 'Play',
  pause: 'Pause',
  back: 'Back to what is being said',
  speed: 'Speed',
  speedOf: (rate) => `${rate}×`,
  copyLink: 'Copy link to this moment',
  copied: 'Link copied.',
  copyByHand: 'The browser does not let a page copy; select it here:',
  close: 'Put the player away',
  unplayable: 'The recording cannot be played: the file may be missing, or the browser does not know the format.',
  playFrom: (time) => `Play from ${time}`,
  playHere: (time) => `Play this paragraph from ${time}`,
  playAbout: (time) => `Play this paragraph from about ${time}`,

  keys: 'Keys',
  keysOn: 'Use these keys',
  keyList: [
    ['Space / K', 'play, pause'],
    ['J / L', 'back, forward 10 seconds'],
    ['← / →', 'back, forward 5 seconds'],
  ],

  fromHere: 'Play from here',
};

/** Words about recordings: on the page of a document, in its player, and among the results of a search. */
export const recordingMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
