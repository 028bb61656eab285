/** WeChat's states of a transfer (wechat.md §4.2; the spelling is theirs). */
export type TransferState =
  | 'ACCEPTED'
  | 'PROCESSING'
  | 'WAIT_USER_CONFIRM'
  | 'TRANSFERING'
  | 'SUCCESS'
  | 'FAIL'
  | 'CANCELING'
  | 'CANCELLED';

/** A transfer as WeChat tells it. */
export interface TransferBill {
  readonly outBillNo: string;
  readonly transferBillNo: string;
  readonly state: TransferState;
  readonly amountFen: number | null;
  readonly failReason: string | null;
  /** Opens the confirmation in the mini program, while it waits for one. */
  readonly packageInfo: string | null;
  readonly updatedAt: Date | null;
}

/** What became of a call. Nothing that WeChat or the network does throws. */
export type PayAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** An error of WeChat's; `certain` only when its answer was signed. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: string;
      readonly detail: string;
      readonly certain: boolean;
    }
  /** Queries only: WeChat has no such bill, or it is older than its horizon; the answer was signed. */
  | { readonly kind: 'notFound' }
  /** May or may not have been carried out. */
  | { readonly kind: 'unknown'; readonly cause: string };

/** A transfer to ask for. The same number again must come with the same rest. */
export interface TransferOrder {
  readonly outBillNo: string;
  readonly openid: string;
  readonly amountFen: number;
  /** Needed from `realNameFromFen` on; WeChat compares it. */
  readonly userName?: string;
  readonly remark: string;
}

/** WeChat's electronic receipt of a transfer. */
export interface ReceiptState {
  readonly state: 'GENERATING' | 'FINISHED' | 'FAILED';
  readonly url: string | null;
  readonly hash: string | null;
}

/** One line of a day's fund bill (资金账单). */
export interface FundBillLine {
  readonly at: string;
  readonly fundFlowNo: string;
  readonly business: string;
  readonly kind: string;
  readonly direction: 'in' | 'out';
  readonly amountFen: number;
  /** The merchant's own number: our `out_bill_no`. */
  readonly voucherNo: string;
  readonly note: string;
}

/** A merchant that pays people (商家转账), as the rest of the product sees it. */
export interface PayClient {
  readonly merchantKey: string;
  readonly mchId: string;
  /** The mini program's. */
  readonly appid: string;
  /** Amounts from configuration (wechat.md §4.4). */
  readonly limits: { readonly minFen: number; readonly maxFen: number; readonly realNameFromFen: number };
  transfer(order: TransferOrder): Promise<PayAnswer<TransferBill>>;
  query(outBillNo: string): Promise<PayAnswer<TransferBill>>;
  /** Its yes means only that WeChat tries. */
  cancel(outBillNo: string): Promise<PayAnswer<{ state: TransferState }>>;
  requestReceipt(outBillNo: string): Promise<PayAnswer<ReceiptState>>;
  receipt(outBillNo: string): Promise<PayAnswer<ReceiptState>>;
  downloadReceipt(url: string): Promise<PayAnswer<Buffer>>;
  /** The fund bill of a day (`YYYY-MM-DD`), its hash compared before a line is handed out; `notFound`: nothing moved that day. */
  fundBill(day: string): Promise<PayAnswer<AsyncIterable<FundBillLine>>>;
}

/** Merchants by the bureau that they pay for. */
export type PayMerchants = ReadonlyMap<string, PayClient>;
