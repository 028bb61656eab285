import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import { empty, failedOver, loading, ready } from '../../lib/loadable';
import { store } from '../../lib/store';
import { type InboxRow, inboxRows, unreadIds } from './inbox.model';

type Inbox = AnswerOf<'get', '/api/mini/inbox'>;

/** What the bureau wrote to this person; what was shown counts as read. */
Page({
  data: { ...loading, rows: [] as InboxRow[], next: '', busy: false },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<Inbox>(
        'inbox',
        () => request('get', '/api/mini/inbox', { query: {} }),
        ({ value: { rows, nextCursor }, isOld }) => {
          const shown = { rows: inboxRows(rows), next: nextCursor ?? '' };
          this.setData({ ...(rows.length > 0 ? ready : empty), ...shown });
          if (!isOld) void this.markRead(unreadIds(rows));
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  async onMore() {
    const { next, rows: before } = this.data;
    this.setData({ busy: true });
    try {
      const { rows, nextCursor } = await request('get', '/api/mini/inbox', { query: { cursor: next } });
      this.setData({ rows: [...before, ...inboxRows(rows)], next: nextCursor ?? '', busy: false });
      await this.markRead(unreadIds(rows));
    } catch {
      this.setData({ busy: false });
      wx.showToast({ title: '没有网络，请稍后再试', icon: 'none' });
    }
  },

  /** The marks of this visit stay on the screen; a lost call is made up for at the next one. */
  async markRead(ids: readonly string[]) {
    if (ids.length === 0) return;
    await request('post', '/api/mini/inbox/read', { body: { ids: [...ids] } }).catch(() => undefined);
  },

  onOpen({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { url } = currentTarget.dataset as Pick<InboxRow, 'url'>;
    if (url) wx.navigateTo({ url });
  },
});
