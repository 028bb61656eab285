/** What a deadline is counted in. */
export type ClockUnit = 'workingDays' | 'days';

/** One kind of deadline: how long it runs, when it warns, and how often it may be extended. */
export interface ClockRule {
  /** What people call it. */
  label: string;
  unit: ClockUnit;
  count: number;
  /** How many of the same unit before the limit to warn; 0 = say nothing before. */
  soft: number;
  /** Further counts of the same unit, in their order; each needs approval and a reason. */
  extensions: readonly number[];
  /** Where the number comes from: a source and its article, or `ours`. */
  source: string;
}

/**
 * Every deadline of the product (closed list). Numbers are S4 (令4号, 14 and 45) and S3 (令5号) where those have one;
 * the documents on supervisors only say 及时, so the rest is ours.
 */
export const clockKinds = {
  'lead.verify': {
    ...{ label: '核查', unit: 'workingDays', count: 15, soft: 3, extensions: [15], source: 'S4 14' },
  },
  'lead.notice': {
    ...{ label: '告知是否立案', unit: 'workingDays', count: 5, soft: 1, extensions: [], source: 'S3' },
  },
  'lead.decide': {
    ...{ label: '处理决定', unit: 'days', count: 90, soft: 10, extensions: [30, 60], source: 'S4 45' },
  },
  'lead.feedBack': {
    ...{ label: '反馈结果', unit: 'workingDays', count: 5, soft: 1, extensions: [], source: 'ours' },
  },
  'lead.answer': {
    ...{ label: '回复来信', unit: 'workingDays', count: 5, soft: 1, extensions: [], source: 'ours' },
  },
  'lead.silence': {
    ...{ label: '线索没有进展', unit: 'workingDays', count: 10, soft: 0, extensions: [], source: 'ours' },
  },
  'lead.delay': {
    ...{ label: '复核', unit: 'workingDays', count: 15, soft: 3, extensions: [], source: 'ours' },
  },
  'opinion.register': {
    ...{ label: '登记意见', unit: 'workingDays', count: 2, soft: 1, extensions: [], source: 'ours' },
  },
  'opinion.answer': {
    ...{ label: '答复意见', unit: 'workingDays', count: 15, soft: 3, extensions: [], source: 'ours' },
  },
  'author.answer': {
    ...{ label: '回复留言', unit: 'workingDays', count: 5, soft: 1, extensions: [], source: 'ours' },
  },
  'report.review': {
    ...{ label: '审阅报告', unit: 'workingDays', count: 5, soft: 1, extensions: [], source: 'ours' },
  },
  'complaint.handle': {
    ...{ label: '办理机构反映', unit: 'workingDays', count: 20, soft: 3, extensions: [], source: 'ours' },
  },
  'dialogue.answer': {
    ...{ label: '答复人工对话', unit: 'workingDays', count: 1, soft: 0, extensions: [], source: 'ours' },
  },
  'recusal.decide': {
    ...{ label: '决定回避', unit: 'workingDays', count: 2, soft: 1, extensions: [], source: 'ours' },
  },
  'supervisor.silence': {
    ...{
      label: '举报人没有收到消息',
      unit: 'workingDays',
      count: 20,
      soft: 3,
      extensions: [],
      source: 'ours',
    },
  },
} as const satisfies Record<string, ClockRule>;

export type ClockKind = keyof typeof clockKinds;

/** Clocks that begin again with every step; the others run from what happened once. */
export const silenceKinds = ['lead.silence', 'supervisor.silence'] as const satisfies readonly ClockKind[];
export type SilenceKind = (typeof silenceKinds)[number];

/** Whether a kind only says that nothing happens: no text sets it, and every step begins it again. */
export function isSilence(kind: ClockKind): kind is SilenceKind {
  return (silenceKinds as readonly ClockKind[]).includes(kind);
}

/** The rule of a kind in its general shape. */
export function ruleOf(kind: ClockKind): ClockRule {
  return clockKinds[kind];
}

/** Narrows stored text to a kind. */
export function isClockKind(text: string): text is ClockKind {
  return Object.hasOwn(clockKinds, text);
}
