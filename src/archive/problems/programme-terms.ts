import { listed, nearest, rule } from './rule.ts';
import { meantWord, type UnknownWord } from './unknown-word.ts';

/** Words with which sessions, measures and cases refer to the archive. */
export const programmeTermRules = {
  'stage-unknown': rule<UnknownWord & { known: string[] }>({
    severity: 'error',
    'zh-CN': ({ value, near, known }) => [
      `archive.yaml 的 stages 里没有“${value}”这一阶段。`,
      known.length === 0
        ? '请先在 archive.yaml 里写上 stages：举措从提出到办结的各个阶段。'
        : `${nearest(near, 'zh-CN')}可以写：${listed(known, 'zh-CN')}。`,
    ],
    en: ({ value, near, known }) => [
      `archive.yaml lists no stage “${value}”.`,
      known.length === 0
        ? 'Write stages in archive.yaml first: those a measure goes through.'
        : `${nearest(near, 'en')}Stages: ${listed(known, 'en')}.`,
    ],
    fix: meantWord,
  }),
  'owner-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ value, near }) => [
      `“${value}”不是地区，也不是 archive.yaml 的 bodies 里的单位。`,
      `${nearest(near, 'zh-CN')}写地区或单位的 slug、名称、别名或代码；确是新的单位，请先加到 bodies 里。`,
    ],
    en: ({ value, near }) => [
      `“${value}” is no region, and none of the bodies in archive.yaml.`,
      `${nearest(near, 'en')}Write the slug, name, alias or code of a region or body; add a body there first if it is new.`,
    ],
  }),
  'owner-ambiguous': rule<{ value: string; choices: string[] }>({
    severity: 'error',
    'zh-CN': ({ value, choices }) => [`叫“${value}”的不止一个。`, `写明是哪一个：${listed(choices, 'zh-CN')}。`],
    en: ({ value, choices }) => [`“${value}” names more than one.`, `Say which: ${listed(choices, 'en')}.`],
  }),
  'session-unknown': rule<UnknownWord>({
    severity: 'error',
    'zh-CN': ({ value, near }) => [
      `没有编号为“${value}”的场次。`,
      `${nearest(near, 'zh-CN')}写 sessions 文件夹里某一场的 id。`,
    ],
    en: ({ value, near }) => [
      `There is no session “${value}”.`,
      `${nearest(near, 'en')}Write the id of a session in the folder sessions.`,
    ],
    fix: meantWord,
  }),
};
