/** Length that WeChat allows for `out_bill_no`: digits and letters only (wechat.md §4.2). */
const longest = 32;

/** Number of a payout for WeChat, from its id: the same for every attempt at it. */
export function billNumber(payoutId: string): string {
  return payoutId.replace(/[^0-9A-Za-z]/g, '').slice(0, longest);
}
