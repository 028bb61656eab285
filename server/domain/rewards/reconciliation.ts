/** How the comparison of a month stands. */
export const reconciliationStates = ['running', 'finished', 'stopped'] as const;
export type ReconciliationState = (typeof reconciliationStates)[number];
export const reconciliationStateLabels: Record<ReconciliationState, string> = {
  running: '正在核对',
  finished: '已核对',
  stopped: '没有核对完',
};

/** What bill and payouts can disagree on. */
export const differenceKinds = ['onlyInBill', 'onlyHere', 'amount', 'notSettledHere'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export const differenceKindLabels: Record<DifferenceKind, string> = {
  onlyInBill: '账单有，系统没有',
  onlyHere: '系统已付，账单没有',
  amount: '金额不一致',
  notSettledHere: '账单已付，系统还没有到账记录',
};
