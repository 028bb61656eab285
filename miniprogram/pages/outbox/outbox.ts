import { outbox } from '../../lib/outbox';
import { type OutboxEntry, stateInWords } from '../../lib/outbox.model';
import { receiptOf } from '../receipt/receipt.model';

/** How the page stops listening. */
let stop: (() => void) | null = null;

interface Row {
  id: string;
  title: string;
  text: string;
  state: OutboxEntry['state'];
  /** Page on which what was refused can be mended; empty where there is none. */
  mendAt: string;
}

/** What is not with the server yet, and what was taken in while nobody looked. */
Page({
  data: { rows: [] as Row[] },

  onLoad() {
    stop = outbox.listen((entries) => this.setData({ rows: entries.map(rowOf) }));
  },

  onUnload() {
    stop?.();
  },

  onRetry() {
    void outbox.retry();
  },

  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as Pick<Row, 'id'>;
    wx.navigateTo({ url: `/pages/receipt/receipt?id=${id}` });
  },

  onMend({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { page } = currentTarget.dataset as { page: string };
    wx.navigateTo({ url: page });
  },

  onDelete({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as Pick<Row, 'id'>;
    wx.showModal({
      title: '删除这一件？',
      content: '还没有送到，删除后不会再发送。',
      confirmText: '删除',
      success: ({ confirm }) => {
        if (confirm) outbox.remove(id);
      },
    });
  },
});

function rowOf(entry: OutboxEntry): Row {
  const { id, title, state } = entry;
  return { id, title, text: stateInWords(entry), state, mendAt: receiptOf(entry).mendAt };
}
