import { openReceipt } from '../../lib/openReceipt';

/** An opinion of a supervisor: their own, collected, or a relayed letter. */
Page({
  onDone({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openReceipt(detail.id);
  },
});
