import { listed, rule } from './rule.ts';

/** How the texts came to stand as they do, and addresses that must not die. */
export const permanenceRules = {
  'approval-state': rule<{ field: string; state: 'machine' | 'corrected' | null }>({
    severity: 'error',
    'zh-CN': ({ field, state }) => [
      `写了“${field}”，而 textState ${state === null ? '没有写' : `是 ${state}`}：没有核定的文字不能写由谁、在哪天核定。`,
      `确已核定的，写 textState: approved；没有核定的，删去“${field}”。`,
    ],
    en: ({ field, state }) => [
      `“${field}” is given, but textState is ${state ?? 'not'}: a text that is not approved has nobody who approved it.`,
      `If it is approved, write textState: approved; if not, remove “${field}”.`,
    ],
  }),
  'erratum-anchor': rule<{ anchor: string; last: string | null }>({
    severity: 'error',
    'zh-CN': ({ anchor, last }) => [
      `正文里没有 ${anchor} 这一段。`,
      `${last === null ? '' : `最后一段是 ${last}。`}改正这一项的 anchor；那一段已经不在的，删去 anchor。`,
    ],
    en: ({ anchor, last }) => [
      `The text has no paragraph ${anchor}.`,
      `${last === null ? '' : `Its last one is ${last}. `}Correct the anchor of this entry, or remove it where the paragraph is gone.`,
    ],
  }),
  /** `here` and `there` say which of the two an id is used as, at this end and at the other. */
  'former-id-taken': rule<{ value: string; here: 'id' | 'former'; there: 'id' | 'former'; at: string }>({
    severity: 'error',
    'zh-CN': ({ value, here, there, at }) => [
      here === 'id'
        ? `编号“${value}”是 ${at} 用过的旧编号，旧网址要一直转到那里，不能再给别的文献。`
        : there === 'id'
          ? `旧编号“${value}”现在是 ${at} 的编号，旧网址没法转到这里。`
          : `旧编号“${value}”也写在 ${at} 里，一个旧网址只能转到一处。`,
      here === 'id'
        ? '换一个没有用过的编号。'
        : there === 'id'
          ? '给那一篇换一个没有用过的编号；写错了的，从 formerIds 里删去。'
          : '核对它以前是哪一篇的，从另一处的 formerIds 里删去。',
    ],
    en: ({ value, here, there, at }) => [
      here === 'id'
        ? `The id “${value}” was once that of ${at}: its address has to lead there for ever and cannot be given to anything else.`
        : there === 'id'
          ? `The former id “${value}” is now the id of ${at}, so that its address cannot lead here.`
          : `The former id “${value}” is also claimed in ${at}, and one address leads to one place.`,
      here === 'id'
        ? 'Choose an id that nothing ever had.'
        : there === 'id'
          ? 'Give that one an id that nothing ever had; if this is a slip, remove it from formerIds.'
          : 'Find out whose id it was, and remove it from the formerIds of the other.',
    ],
  }),
  'edit-pattern': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”的网址“${value}”里没有 {file}，每一页都会指向同一个地方。`,
      '在文件路径的位置写 {file}，例如 https://git.example.org/archive/edit/main/content/{file}。',
    ],
    en: ({ field, value }) => [
      `The address “${value}” of “${field}” has no {file} in it: every page would lead to one place.`,
      'Write {file} where the path of the file belongs, such as https://git.example.org/archive/edit/main/content/{file}.',
    ],
  }),
  'corrections-form': rule<{ field: string; value: string }>({
    severity: 'error',
    'zh-CN': ({ field, value }) => [
      `“${field}”的“${value}”不是能收到更正的地方。`,
      '写邮箱，例如 mailto:archive@example.org；或者写新建问题的网址，在正文的位置写 {body}，例如 https://git.example.org/archive/issues/new?title={title}&body={body}。',
    ],
    en: ({ field, value }) => [
      `“${value}” of “${field}” is no place that corrections could be sent to.`,
      'Write a mail address, such as mailto:archive@example.org, or the address of a new issue with {body} for its text, such as https://git.example.org/archive/issues/new?title={title}&body={body}.',
    ],
    fix: ({ value }) => (/^[^@\s:/?]+@[^@\s:/?]+$/.test(value) ? { to: `mailto:${value}` } : null),
  }),
  /** `id` as `formerIds` of `file` would name it; `file` null where nothing tells what became of it. */
  'address-lost': rule<{
    address: string;
    title: string | null;
    id: string;
    file: string | null;
    likely: readonly string[];
  }>({
    severity: 'error',
    'zh-CN': ({ address, title, id, file, likely }) => [
      `上次发布的网址 ${address}${title === null ? ' ' : `（“${title}”）`}不再有了，别人的引用和收藏会失效。`,
      file === null
        ? `改了编号的，在那一篇的说明栏里写上 formerIds: [${id}]${likely.length === 0 ? '' : `（可能是 ${listed(likely, 'zh-CN', 3)}）`}；撤下的，保留文件，写上 withdrawn 的日期和原因。`
        : `在 ${file} 的 formerIds 里加上 ${id}，旧网址就会转到那里。`,
    ],
    en: ({ address, title, id, file, likely }) => [
      `The address ${address}${title === null ? '' : ` (“${title}”)`} of the last release is gone: whoever cites it would find nothing.`,
      file === null
        ? `If the id has changed, write formerIds: [${id}] in the front matter of that document${likely.length === 0 ? '' : ` (perhaps ${listed(likely, 'en', 3)})`}; if it was withdrawn, keep its file and give withdrawn with date and reason.`
        : `Add ${id} to the formerIds of ${file}, and the address will lead there.`,
    ],
  }),
};
