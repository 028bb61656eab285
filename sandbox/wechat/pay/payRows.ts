/** A transfer as WeChat knows it. */
export interface TransferRow {
  mchid: string;
  outBillNo: string;
  transferBillNo: string;
  appid: string;
  /** Openid of the payee in the mini program. */
  openid: string;
  amountFen: number;
  remark: string;
  perception: string;
  sceneId: string;
  notifyUrl: string;
  /** Everything that the request said, with the name opened: the same number may come again only so. */
  fingerprint: string;
  state: string;
  failReason: string | null;
  packageInfo: string | null;
  /** The amount is taken from what the merchant may pay with. */
  locked: boolean;
  createdAt: number;
  updatedAt: number;
  /** When TRANSFERING or CANCELING ends (ms). */
  dueAt: number | null;
  receiptAt: number | null;
}

/** A movement on the merchant's account. */
export interface FlowRow {
  mchid: string;
  id: string;
  at: number;
  business: string;
  kind: string;
  amountFen: number;
  direction: '收入' | '支出';
  balanceFen: number;
  note: string;
  voucherNo: string;
}

/** One attempt to bring a notification. */
export interface PayCallbackNote {
  at: number;
  mchid: string;
  outBillNo: string;
  state: string;
  kind: string;
  status: number | null;
  body: string;
}
