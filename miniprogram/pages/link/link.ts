import { request } from '../../api/request';
import { failedWith, loading, ready } from '../../lib/loadable';
import { store } from '../../lib/store';
import { chatWords, codeInWords, isOver } from './link.model';

/** Tells who somebody of the mini program is in the official account: a code that they send in the chat there. */
Page({
  data: { ...loading, code: '', shown: '', expiresAt: '', linked: false, notice: '', busy: false },

  onLoad() {
    void this.load();
  },

  /** They come back from the chat. */
  onShow() {
    if (this.data.code) void this.look(false);
  },

  async load() {
    try {
      const { linked } = await request('get', '/api/mini/settings');
      if (linked) return this.setData({ ...ready, linked });
      const { code, expiresAt } = await request('post', '/api/mini/identity/codes');
      this.setData({ ...ready, code, shown: codeInWords(code), expiresAt });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },

  onCopy() {
    wx.setClipboardData({
      data: chatWords(this.data.code),
      success: () => this.setData({ notice: '已复制。请到公众号对话里粘贴、发送。' }),
    });
  },

  onDone() {
    void this.look(true);
  },

  /** Whether it worked; a code that ran out is replaced. */
  async look(asked: boolean) {
    this.setData({ busy: true });
    try {
      const { linked } = await request('get', '/api/mini/settings');
      if (linked) store.clear();
      const waiting = asked ? '还没有收到。请在公众号里发送上面的关联码，再点一次。' : this.data.notice;
      this.setData({ linked, notice: linked ? '' : waiting });
      if (!linked && isOver(this.data.expiresAt, Date.now())) await this.load();
    } catch {
      this.setData({ notice: '没有网络，请稍后再点。' });
    }
    this.setData({ busy: false });
  },

  onHome() {
    wx.reLaunch({ url: '/pages/home/home' });
  },
});
