import { openReceipt } from '../../lib/openReceipt';

/** A lead of anybody: no account beyond WeChat is needed. */
Page({
  onDone({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openReceipt(detail.id);
  },
});
