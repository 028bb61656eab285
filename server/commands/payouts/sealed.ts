/** Where the money of a transfer goes. */
export interface PayTo {
  openid: string;
}

/** Where `PayTo` is stored, for the field encryption. */
export const payToContext = (payoutId: string): string => `payTo:${payoutId}`;

/** Where that is stored which opens WeChat's confirmation. */
export const packageContext = (payoutId: string): string => `payPackage:${payoutId}`;

/** Where the number of a bank's voucher is stored. */
export const voucherContext = (payoutId: string): string => `voucher:${payoutId}`;
