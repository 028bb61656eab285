/** How the comparison of a month stands. */
export const reconciliationStates = ['running', 'finished', 'stopped'] as const;
export type ReconciliationState = (typeof reconciliationStates)[number];
export const reconciliationStateLabels: Record<ReconciliationState, string> = {
  running: '正在核对',
  finished: '已核对',
  stopped: '没有核对完',
};

/** What bill and payouts can disagree on. */
export const differenceKinds = ['onlyInBill', 'onlyHere', 'amount', 'notSettledHere', 'returned'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export const differenceKindLabels: Record<DifferenceKind, string> = {
  onlyInBill: '账单有，系统没有',
  onlyHere: '系统已付，账单没有',
  amount: '金额不一致',
  notSettledHere: '账单已付，系统还没有到账记录',
  returned: '账单显示退回',
};

/** A line of WeChat's fund bill, as far as it is compared. */
export interface BilledLine {
  direction: 'in' | 'out';
  amountFen: number;
  /** Our `out_bill_no`, where the line is about one of our transfers. */
  voucherNo: string;
  business: string;
  kind: string;
}

/** The payout that carries the number of a line. */
export interface BilledPayout {
  amountFen: number;
  state: string;
}

/** What such a line is called in the bill; the account may be used for other things as well. Not confirmed by WeChat's pages. */
const transferWords = '转账';

/** What a line and the payout of its number do not agree on; null where they do, and for lines of other business. */
export function differenceOf(line: BilledLine, payout: BilledPayout | undefined): DifferenceKind | null {
  const { direction, amountFen, business, kind } = line;
  if (!payout) {
    const isTransfer = business.includes(transferWords) || kind.includes(transferWords);
    return direction === 'out' && isTransfer ? 'onlyInBill' : null;
  }
  if (direction === 'in') return 'returned';
  if (payout.amountFen !== amountFen) return 'amount';
  return payout.state === 'succeeded' ? null : 'notSettledHere';
}

/** Every day of a month, `YYYY-MM`. */
export function daysOfMonth(month: string): string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const count = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: count }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}
