/**
 * States of a transfer (商家转账), spelled as WeChat spells them. SUCCESS, FAIL and CANCELLED are final.
 * Source: pay.weixin.qq.com, 发起转账 (wechat.md §4.2).
 */
export const transferStates = [
  'ACCEPTED',
  'PROCESSING',
  'WAIT_USER_CONFIRM',
  'TRANSFERING',
  'SUCCESS',
  'FAIL',
  'CANCELING',
  'CANCELLED',
] as const;

export type TransferState = (typeof transferStates)[number];

/** A transfer as WeChat describes it; what an answer does not say is null. */
export interface TransferBill {
  outBillNo: string;
  transferBillNo: string;
  state: TransferState;
  amountFen: number | null;
  failReason: string | null;
  /** Opens the confirmation sheet on the phone, as long as the state is WAIT_USER_CONFIRM. Never logged. */
  packageInfo: string | null;
  updatedAt: Date | null;
}

/**
 * The answer to a call. Calls never throw for what WeChat or the network does. Only `ok`, `notFound` and a
 * `refused` that is `certain` say what happened; after anything else the same bill number must be asked for again,
 * and never replaced by another (wechat.md §4.2).
 */
export type PayAnswer<T> =
  | { kind: 'ok'; value: T }
  /** WeChat answered with an error; `certain` is true only when its signature held. */
  | { kind: 'refused'; status: number; code: string; detail: string; certain: boolean }
  /** Queries only: a signed 404. WeChat has no such bill, or it is older than its horizon of 30 days. */
  | { kind: 'notFound' }
  | { kind: 'unknown'; cause: string };

/** One transfer to ask for. */
export interface TransferOrder {
  /** Up to 32 letters and digits; stored before the call and kept for ever. */
  outBillNo: string;
  /** The mini program's openid of the payee. */
  openid: string;
  amountFen: number;
  /** The payee's real name, needed from `limits.realNameFromFen` on; encrypted on the way. */
  userName?: string;
  /** What the payee reads, at most 32 characters. */
  remark: string;
}

/** An electronic receipt (电子回单) of a finished transfer. */
export interface ReceiptState {
  state: 'GENERATING' | 'FINISHED' | 'FAILED';
  /** Both null until FINISHED; the address is good for ten minutes. */
  downloadUrl: string | null;
  sha256: string | null;
  failReason: string | null;
}

/** One line of a fund bill (资金账单). */
export interface FundBillLine {
  /** As written there: Beijing time, `2026-11-30 10:00:00`. */
  at: string;
  fundFlowNo: string;
  business: string;
  kind: string;
  direction: 'in' | 'out';
  amountFen: number;
  /** Our bill number, for a transfer. */
  voucherNo: string;
  note: string;
}

/** One merchant account of WeChat Pay, as the product uses it. */
export interface PayClient {
  readonly limits: { minFen: number; maxFen: number; realNameFromFen: number };
  readonly mchId: string;
  readonly appid: string;
  readonly merchantKey: string;
  transfer(order: TransferOrder): Promise<PayAnswer<TransferBill>>;
  /** @param amountFen what was asked for: a bill of another amount is `unknown` */
  query(outBillNo: string, amountFen?: number): Promise<PayAnswer<TransferBill>>;
  /** WeChat takes the request only: whether the transfer was cancelled, a later query says. */
  cancel(outBillNo: string): Promise<PayAnswer<{ state: TransferState }>>;
  requestReceipt(outBillNo: string): Promise<PayAnswer<ReceiptState>>;
  receipt(outBillNo: string): Promise<PayAnswer<ReceiptState>>;
  /** @param sha256 checked when given */
  downloadReceipt(url: string, sha256?: string): Promise<PayAnswer<Buffer>>;
  /**
   * One day's fund bill, `YYYY-MM-DD` in Beijing. Its hash is checked before a line is handed out; lines stream.
   * `notFound`: there is no statement for that day, for nothing moved. `unknown`: also while WeChat still makes it,
   * about until 10:00 of the next day. A bill that is handed out must be read, or left early: that removes its file.
   */
  fundBill(day: string): Promise<PayAnswer<AsyncIterable<FundBillLine>>>;
}

/** Merchants by the bureau they pay for. */
export type PayMerchants = ReadonlyMap<string, PayClient>;
