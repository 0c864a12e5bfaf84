import type { Locale } from '../locale.ts';

/** What `lectern new` says: a label and a line of advice for each question, keys, and what cannot be taken. */
const goOn = '用编辑器打开它，写上正文；写好以后运行 lectern check。';

const chinese = {
  fields: {
    title: { label: '标题', note: '' },
    session: { label: '场次', note: '是哪一场上讲的；日期、系列等随场次，不用再填。' },
    series: { label: '系列', note: '' },
    topic: { label: '专题', note: '这一场的哪个专题。' },
    date: { label: '日期', note: '写成 2023年8月24日 或 2023-08-24 都可以；只知道年月的，写到月。' },
    level: { label: '层级', note: '' },
    kind: { label: '种类', note: '' },
    'hosted-by': { label: '主办的地区', note: '' },
    cadence: { label: '多久一次', note: '照实写，例如“每周四下午”。' },
    venue: { label: '主课堂', note: '主课堂设在哪个地区。' },
    branch: { label: '分课堂', note: '连线参加的地区，可以选几个。' },
    region: { label: '内容涉及的地区', note: '讲的是哪里，不是在哪里讲；可以选几个。' },
    'applies-to': { label: '适用的地区', note: '要在哪些地区推行，或者可以供哪些地区借鉴；可以选几个。' },
    'held-in': { label: '举办的地区', note: '在哪里讲的；可以选几个。' },
    theme: { label: '主题', note: '可以选几个。' },
    'speaker-name': { label: '主讲人的姓名', note: '不便写姓名的，留空。' },
    'speaker-office': { label: '主讲人的职务', note: '讲课那天的职务。' },
    'speaker-organisation': { label: '主讲人的单位', note: '讲课那天的单位。' },
    'speaker-region': { label: '主讲人代表的地区', note: '' },
    answers: { label: '落实哪些举措', note: '这个案例落实的是哪些举措，可以选几个；都不是的，直接回车。' },
    'stands-alone': { label: '单独成篇', note: '档案里没有它要落实的举措，是一个单独的案例。' },
    summary: { label: '内容提要', note: '' },
  },
  type: {
    label: '要新建什么',
    names: { lecture: '授课', talk: '交流发言', case: '案例', session: '场次', series: '系列' },
  },
  id: { label: '编号', note: '用在网址和引用里，定下以后不再更改。只用小写字母、数字和连字符。' },
  prompts: {
    mayBeLeftOut: '（可以不填，直接回车）',
    none: '（不填）',
    typeToFind: '输入名称、代号、拼音或首字母来找：',
    oneKeys: '↑↓ 移动　回车 确定　Ctrl+C 取消',
    manyKeys: '↑↓ 移动　Tab 选中或取消　回车 确定　Ctrl+C 取消',
    nothingFound: '没有找到；改一改再找。',
    more: (count: number) => `……另有 ${count} 项，再输入几个字就能缩小范围`,
    listed: '、',
  },
  yes: '是',
  no: '否',
  empty: '这一项要填。',
  badDate: (given: string) => `“${given}”不是日期；请写成 2023-08-24、2023年8月24日、2023-08 或 2023。`,
  badId: (given: string) => `编号只能由小写字母、数字和连字符组成，最多 64 个字符，而不是“${given}”。`,
  idTaken: (id: string, file: string) => `编号“${id}”已经用在 ${file}；请换一个。`,
  idReserved: (id: string) => `“${id}”是网站自己要用的名称；请换一个编号。`,
  unknownChoice: (given: string, near: string | null, known: readonly string[], all: number) => {
    if (all === 0) return `档案里没有“${given}”，这一项也还没有可以选的；请先在档案里加上。`;
    const list = `${known.join('、')}${all > known.length ? `等 ${all} 个` : ''}`;
    return `档案里没有“${given}”${near === null ? '' : `，是不是想写“${near}”`}；可以写的有：${list}。`;
  },
  optionFault: (option: string, fault: string) => `--${option}：${fault}`,
  optionMissing: (option: string, label: string) =>
    `没有写${label}；请加上 --${option}，或者在终端里运行，一项一项填。`,
  idMissing: (type: string) =>
    `没有写编号；请写在类型后面，例如 lectern new ${type} 2024-03-meeting，或者在终端里运行，一项一项填。`,
  twice: (option: string) => `--${option} 只能写一次。`,
  notFor: (option: string, type: string) => `新建${type}时没有 --${option} 这个选项。`,
  cancelled: '已取消，什么也没有写。',
  text: '（在这里写正文。）',
  next: {
    lecture: goOn,
    talk: goOn,
    case: goOn,
    session: '这一场的授课和交流发言，用 lectern new lecture 或 lectern new talk 新建，选这个场次。',
    series: '这个系列的各场，用 lectern new session 新建，选这个系列。',
  },
  begun: (path: string) => `已新建 ${path}`,
};

const goOnInEnglish = 'Open it in an editor and write the text; then run lectern check.';

const english: typeof chinese = {
  fields: {
    title: { label: 'Title', note: '' },
    session: { label: 'Session', note: 'Where it was given; date and series come from it.' },
    series: { label: 'Series', note: '' },
    topic: { label: 'Topic', note: 'Which topic of the session.' },
    date: { label: 'Date', note: '2023-08-24; only the month or the year, where no more is known.' },
    level: { label: 'Level', note: '' },
    kind: { label: 'Kind', note: '' },
    'hosted-by': { label: 'Region that holds it', note: '' },
    cadence: { label: 'How often', note: 'In words, such as “Thursday afternoons”.' },
    venue: { label: 'Main classroom', note: 'The region it is in.' },
    branch: { label: 'Branch classrooms', note: 'The regions that joined by line; choose as many as there are.' },
    region: { label: 'Regions it is about', note: 'Not where it was held; choose as many as there are.' },
    'applies-to': {
      label: 'Regions it is meant for',
      note: 'Where it is to be carried out or may serve as a model; choose as many as there are.',
    },
    'held-in': { label: 'Regions it was held in', note: 'Choose as many as there are.' },
    theme: { label: 'Themes', note: 'Choose as many as there are.' },
    'speaker-name': { label: 'Name of the speaker', note: 'Leave it out where it is not to be given.' },
    'speaker-office': { label: 'Office of the speaker', note: 'On that day.' },
    'speaker-organisation': { label: 'Organisation of the speaker', note: 'On that day.' },
    'speaker-region': { label: 'Region the speaker stood for', note: '' },
    answers: { label: 'Measures it answers', note: 'Choose as many as there are; press Enter where there are none.' },
    'stands-alone': { label: 'Stands alone', note: 'It answers no measure in the archive.' },
    summary: { label: 'Summary', note: '' },
  },
  type: {
    label: 'What to begin',
    names: { lecture: 'lecture', talk: 'talk', case: 'case study', session: 'session', series: 'series' },
  },
  id: {
    label: 'Id',
    note: 'Stands in addresses and citations, and never changes. Only a-z, 0-9 and -.',
  },
  prompts: {
    mayBeLeftOut: '(optional: press Enter)',
    none: '(none)',
    typeToFind: 'Type a name or an id to find it: ',
    oneKeys: '↑↓ move   Enter take   Ctrl+C cancel',
    manyKeys: '↑↓ move   Tab mark or unmark   Enter take   Ctrl+C cancel',
    nothingFound: 'Nothing found; try other letters.',
    more: (count) => `… and ${count} more; type on to narrow them down`,
    listed: ', ',
  },
  yes: 'Yes',
  no: 'No',
  empty: 'This is needed.',
  badDate: (given) => `“${given}” is no date; write 2023-08-24, 2023-08 or 2023.`,
  badId: (given) => `An id is made of lower-case letters, digits and hyphens, at most 64 characters, not “${given}”.`,
  idTaken: (id, file) => `The id “${id}” is already used in ${file}; choose another.`,
  idReserved: (id) => `The site needs the name “${id}” itself; choose another id.`,
  unknownChoice: (given, near, known, all) => {
    if (all === 0)
      return `the archive has no “${given}”, nor anything else to choose from here; add it to the archive first.`;
    const list = `${known.join(', ')}${all > known.length ? ` and ${all - known.length} more` : ''}`;
    return `the archive has no “${given}”${near === null ? '' : `; did you mean “${near}”?`} There are: ${list}.`;
  },
  optionFault: (option, fault) => `--${option}: ${fault}`,
  optionMissing: (option, label) => `${label} is missing; add --${option}, or run this at a terminal to be asked.`,
  idMissing: (type) =>
    `The id is missing; write it after the type, as in lectern new ${type} 2024-03-meeting, or run this at a terminal to be asked.`,
  twice: (option) => `--${option} may be given only once.`,
  notFor: (option, type) => `A ${type} has no option --${option}.`,
  cancelled: 'Cancelled; nothing was written.',
  text: '(The text goes here.)',
  next: {
    lecture: goOnInEnglish,
    talk: goOnInEnglish,
    case: goOnInEnglish,
    session: 'Begin its lectures and talks with lectern new lecture or lectern new talk, and choose this session.',
    series: 'Begin its sessions with lectern new session, and choose this series.',
  },
  begun: (path) => `Began ${path}`,
};

export type NewMessages = typeof chinese;
export const newMessages: Record<Locale, NewMessages> = { 'zh-CN': chinese, en: english };
