import { rule, type Spots, spotted } from './rule.ts';

const renew = {
  'zh-CN': '运行 npx lectern check --fix，把 .anchors 里改动的文件一并提交。',
  en: 'Run npx lectern check --fix, and commit what has changed in .anchors with it.',
};

/** The registers by which links to paragraphs survive edits (`.anchors/<id>.json`). A site is built without them all the same. */
export const anchorRules = {
  'anchors-missing': rule<Spots>({
    severity: 'warning',
    'zh-CN': (documents) => [
      `还没有登记段落编号，以后改动正文，指向段落的链接会错位：${spotted(documents, 'zh-CN')}。`,
      renew['zh-CN'],
    ],
    en: (documents) => [
      `Paragraphs are not registered, so that links to them will go astray when the text is edited: ${spotted(documents, 'en')}.`,
      renew.en,
    ],
  }),
  'anchors-stale': rule<{ register: string }>({
    severity: 'warning',
    'zh-CN': ({ register }) => [`正文改动以后，段落编号还没有重新登记（${register}）。`, renew['zh-CN']],
    en: ({ register }) => [`The text has changed since its paragraphs were registered (${register}).`, renew.en],
  }),
  'anchors-damaged': rule<Record<never, never>>({
    severity: 'warning',
    'zh-CN': () => [
      '段落登记不完整：多半是合并时的冲突没有处理完，或者有人手工改过。能读的各行仍然有效。',
      `这个文件不用手工合并：先理好文稿本身的冲突，再${renew['zh-CN']}`,
    ],
    en: () => [
      'This register of paragraphs is not whole: a merge was left unfinished, or somebody edited it. The lines that can be read still count.',
      `There is no need to merge it by hand: settle the conflicts of the document itself first. ${renew.en}`,
    ],
  }),
  'anchors-unclaimed': rule<{ id: string }>({
    severity: 'warning',
    'zh-CN': ({ id }) => [
      `没有编号为“${id}”的文献，这份段落登记没有用处。`,
      '文献的 id 改过的，改回原来的 id（编号是永久的）；文献已经删去的，把这个文件也删去。',
    ],
    en: ({ id }) => [
      `No document has the id “${id}”, so this register of paragraphs is of no use.`,
      'If the id of a document was changed, change it back, since ids are permanent; if the document was removed, remove this file too.',
    ],
  }),
};
