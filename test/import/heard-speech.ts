/** A talk as it was written and as a machine heard it, with the truth about every paragraph. */
export interface HeardSpeech {
  script: string[];
  heard: { text: string; start: number; end: number }[];
  /** Seconds at which each paragraph of the script begins; null where the machine heard nothing of it. */
  truth: (number | null)[];
}

export interface Noise {
  /** Character error rate: two thirds wrong characters, half of them of the same sound, the rest left out or put in. */
  errors: number;
  /** Share of the paragraphs that only one of the two has. */
  missing: number;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const sameSound = [
  '的地得',
  '是事市式试',
  '在再',
  '他她它',
  '有又右友',
  '做作坐座',
  '和合河',
  '工公功',
  '见件建健',
  '计记技济',
  '里理力利',
  '政正证整',
];
const words =
  `乡村 振兴 产业 发展 干部 群众 工作 问题 建设 城市 农民 土地 政策 经济 社会 治理 基层 生态 环境 保护 项目 资金 企业 创新 科技 人才 教育
医疗 就业 收入 增长 改革 开放 市场 服务 管理 制度 机制 能力 水平 质量 安全 文化 旅游 交通 水利 粮食 生产 种植 养殖 合作 示范 推进 落实 完善 提高
加强 解决 坚持 推动 实现 形成 建立 促进 扩大 调查 研究 学习 认识 理解 分析 总结 经验 做法 成效 目标 任务 措施 重点 关键 基础 优势 特色 品牌 链条
的 了 是 在 和 有 我们 这个 就是 一个 要 把 对 从 到 也 都 很 不 他们 什么 怎么 因为 所以 但是 如果 可以 应该 必须 已经 还是 大家 同志 今年 去年`.split(
    /\s+/,
  );

/** Makes a talk of so many paragraphs, and has it heard. */
export function heardSpeech(seed: number, paragraphs: number, noise: Noise): HeardSpeech {
  const random = randomFrom(seed);
  const word = () => words[Math.floor(random() ** 2 * words.length)] as string;
  return heardBy(
    seed + 1,
    Array.from({ length: paragraphs }, () => paragraph(random, word)),
    noise,
  );
}

/** Has paragraphs heard with so much noise, at 4 to 5 characters a second; some only the machine has, some only the script. */
export function heardBy(seed: number, paragraphs: readonly string[], { errors, missing }: Noise): HeardSpeech {
  const random = randomFrom(seed);
  const letters: HeardSpeech['heard'] = [];
  const speech: HeardSpeech = { script: [], heard: [], truth: [] };
  const all = [...paragraphs.join('').replace(/[^\p{L}\p{N}]/gu, '')];
  const other = () => all[Math.floor(random() * all.length)] ?? '';
  let time = 5;
  for (const written of paragraphs) {
    const fate = random();
    if (fate < missing / 2) {
      speech.script.push(written);
      speech.truth.push(null);
      continue;
    }
    if (fate >= missing) {
      speech.script.push(written);
      speech.truth.push(time);
    }
    const rate = 0.2 + random() * 0.05;
    for (const letter of written.replace(/[^\p{L}\p{N}]/gu, '')) {
      letters.push({ text: misheard(letter, errors, random, other), start: time, end: time + rate });
      time += rate;
    }
    time += 0.2 + random() * 1.5;
  }
  speech.heard = cuesOf(letters, random);
  return speech;
}

/** A machine ends its cues where it likes, and at long pauses: they know nothing of paragraphs. */
function cuesOf(letters: HeardSpeech['heard'], random: () => number): HeardSpeech['heard'] {
  const cues: HeardSpeech['heard'] = [];
  let left = 0;
  for (const { text, start, end } of letters) {
    const open = cues.at(-1);
    if (open && left > 0 && start - open.end < 1) {
      open.text += text;
      open.end = end;
      left--;
    } else {
      cues.push({ text, start, end });
      left = 8 + Math.floor(random() * 18);
    }
  }
  return cues;
}

function paragraph(random: () => number, word: () => string): string {
  const sentences = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
      Array.from({ length: 3 + Math.floor(random() * 6) }, word).join(''),
    ).join('，'),
  );
  return `${sentences.join('。')}。`;
}

function misheard(letter: string, errors: number, random: () => number, other: () => string): string {
  if (random() >= errors) return letter;
  const kind = random();
  if (kind < 1 / 6) return '';
  if (kind < 1 / 3) return letter + other();
  const sounds = sameSound.find((sound) => sound.includes(letter))?.replace(letter, '');
  return sounds !== undefined && random() < 0.5 ? (sounds[Math.floor(random() * sounds.length)] ?? letter) : other();
}
