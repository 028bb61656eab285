/** Shows what became of something that was handed in, in place of its form. */
export function openReceipt(id: string): void {
  wx.redirectTo({ url: `/pages/receipt/receipt?id=${encodeURIComponent(id)}` });
}
