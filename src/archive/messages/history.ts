import type { Locale } from '../locale.ts';

const chinese = {
  // State of a text
  states: { machine: '机器识别文本', corrected: '已校对', approved: '已核定' },
  stateLabel: '文字状态',
  stateNotes: {
    machine: '由程序从录音识别，未经人工校对，引用前请与录音核对。',
    corrected: '已经人工校对，未经核定。',
  },
  approved: (by: string | null, on: string | null) =>
    by === null && on === null ? '' : `${by === null ? '' : `由${by}`}${on === null ? '' : `于${on}`}核定。`,
  correctedSince: (date: string) => `核定后又有更正（${date}）。`,

  // Corrections
  corrections: '更正',
  countCorrections: (n: number) => `共 ${n} 处`,
  correctionsOrder: '由近到远',
  was: '原作',
  is: '改为',
  seeParagraph: '见正文此处',
  by: (who: string) => `${who}更正`,
  revised: '最近修订',
  edit: '编辑本页',
  editNote: '转到保管原文件的 git 服务器',

  // Addresses
  moved: '这一页换了地址',
  movedLead: '旧地址一直有效，正在转到新地址：',
  withdrawn: '已撤下',
  withdrawnLead: '这篇文献已经撤下，正文不再发布。',
  withdrawnOn: '撤下日期',
  reason: '原因',

  // Archival lists
  archivalLists: '归档目录',
  archivalLead:
    '每年一个表格文件，供档案室著录、移交时使用，用表格软件打开即可。文件里的各项取自文献的著录，没有写明的空着。',
  archivalDates: '日期写成八位数字；只知道年或月的，不知道的部分写 00，并在备注里说明。',
  archivalYear: (year: string) => `${year}年`,
  archivalUndated: '日期未详',
  noArchival: '本档案还没有文献。',
  columns: {
    number: '序号',
    reference: '档号',
    creator: '责任者',
    title: '题名',
    date: '日期',
    draft: '稿本',
    classification: '密级',
    access: '开放标识',
    carrier: '载体',
    pages: '页数',
    characters: '字数',
    id: '编号',
    address: '网址',
    remarks: '备注',
  },
  dateRemark: { year: '日期只知年份', month: '日期只知年月' },
  withdrawnRemark: (on: string, reason: string) => `${on}撤下：${reason}`,
  betweenRemarks: '；',
};

const english: typeof chinese = {
  states: { machine: 'Machine text', corrected: 'Corrected', approved: 'Approved' },
  stateLabel: 'State of the text',
  stateNotes: {
    machine:
      'Written down by a program from the recording and read over by nobody: compare it with the recording before you quote it.',
    corrected: 'Read over and corrected; not approved.',
  },
  approved: (by, on) =>
    by === null && on === null ? '' : `Approved${by === null ? '' : ` by ${by}`}${on === null ? '' : `, ${on}`}.`,
  correctedSince: (date) => `Corrected after the approval (${date}).`,

  corrections: 'Corrections',
  countCorrections: (n) => (n === 1 ? '1 correction' : `${n} corrections`),
  correctionsOrder: 'newest first',
  was: 'Was',
  is: 'Now',
  seeParagraph: 'Go to the paragraph',
  by: (who) => `corrected by ${who}`,
  revised: 'Last revised',
  edit: 'Edit this page',
  editNote: 'on the git server that keeps the file',

  moved: 'This page has a new address',
  movedLead: 'The former address stays good and leads on to:',
  withdrawn: 'Withdrawn',
  withdrawnLead: 'This document has been withdrawn, and its text is not published any more.',
  withdrawnOn: 'Withdrawn on',
  reason: 'Reason',

  archivalLists: 'Archival lists',
  archivalLead:
    'One file (CSV) a year, for archive rooms to describe and take over the documents; any spreadsheet program opens it. What it says is taken from the documents’ records, and what they do not state is left empty.',
  archivalDates:
    'Dates are eight digits; where only the year or the month is known, the rest is 00 and the remarks say so.',
  archivalYear: (year) => `${year} (CSV)`,
  archivalUndated: 'Undated (CSV)',
  noArchival: 'The archive has no documents yet.',
  columns: {
    number: 'No.',
    reference: 'Reference',
    creator: 'Creator',
    title: 'Title',
    date: 'Date',
    draft: 'Draft or copy',
    classification: 'Classification',
    access: 'Access',
    carrier: 'Carrier',
    pages: 'Pages',
    characters: 'Characters',
    id: 'Identifier',
    address: 'Address',
    remarks: 'Remarks',
  },
  dateRemark: { year: 'only the year is known', month: 'only year and month are known' },
  withdrawnRemark: (on, reason) => `withdrawn ${on}: ${reason}`,
  betweenRemarks: '; ',
};

/** What pages say of a text's history, of addresses that have moved, and in the lists for archive rooms. */
export const historyMessages: Record<Locale, typeof chinese> = { 'zh-CN': chinese, en: english };
