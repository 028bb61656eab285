import { outbox } from '../../lib/outbox';
import { type Receipt, receiptOf } from './receipt.model';

/** How the page stops listening. */
let stop: (() => void) | null = null;

/** What became of something that was handed in: its number and what comes next, or that it still waits here. */
Page({
  data: { receipt: receiptOf(undefined), id: '', isKept: false },

  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id });
    stop = outbox.listen((entries) => {
      const entry = entries.find((one) => one.id === id);
      // Seen and done with: what it said stays on the screen.
      if (entry || !this.data.isKept) this.setData({ receipt: receiptOf(entry) });
    });
  },

  onUnload() {
    stop?.();
    const { receipt, id } = this.data;
    // A code that nobody has kept yet must not get lost.
    if (receipt.state === 'done' && receipt.claimCode === '') outbox.remove(id);
  },

  onKept() {
    this.setData({ isKept: true, receipt: { ...this.data.receipt, claimCode: '' } satisfies Receipt });
    outbox.remove(this.data.id);
  },

  onRetry() {
    void outbox.retry();
  },

  onMend() {
    wx.redirectTo({ url: this.data.receipt.mendAt });
  },

  onHome() {
    wx.reLaunch({ url: '/pages/home/home' });
  },
});
