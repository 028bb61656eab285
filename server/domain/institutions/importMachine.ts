/** Where an import can stand. `confirming`: rows are done, somebody must say whether the missing ones end. */
export const importStates = [
  'waiting',
  'running',
  'confirming',
  'ending',
  'done',
  'cancelled',
  'failed',
] as const;
export type ImportState = (typeof importStates)[number];

export const importLabels: Record<ImportState, string> = {
  waiting: '排队中',
  running: '导入中',
  confirming: '待确认',
  ending: '正在收尾',
  done: '已完成',
  cancelled: '已取消',
  failed: '未能导入',
};

/** States in which a person may stop it; what was written stays, and the next import goes on from there. */
export const cancellable: readonly ImportState[] = ['waiting', 'running', 'confirming', 'ending'];
