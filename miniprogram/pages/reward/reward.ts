import { openReceipt } from '../../lib/openReceipt';

/** Who gets the reward of one lead, and where to. */
Page({
  data: { about: {} as Record<string, string> },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ about: { no } });
  },

  onDone({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openReceipt(detail.id);
  },
});
