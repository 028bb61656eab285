import { ApiError } from '../../api/apiError';
import { request } from '../../api/request';
import { isElder, setElder } from '../../lib/fontScale';
import { failedWith, loading, ready } from '../../lib/loadable';
import { takeBackAgreement } from '../../lib/privacy';
import { storage } from '../../lib/storage';
import { store } from '../../lib/store';
import { deletion } from './settings.model';

/** What somebody sets for themselves, and the ways out. */
Page({
  data: { ...loading, linked: false, elder: false, notice: '' },

  onShow() {
    this.setData({ elder: isElder() });
    void this.load();
  },

  async load() {
    try {
      const settings = await request('get', '/api/mini/settings');
      this.setData({ ...ready, linked: settings.linked });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },

  onElder({ detail }: WechatMiniprogram.SwitchChange) {
    setElder(detail.value);
    this.setData({ elder: detail.value });
    // The root of this page reads the size when it is shown.
    this.selectComponent('#root').setData({ scale: detail.value ? 'largest' : 'normal' });
  },

  onPrivacy() {
    wx.openPrivacyContract({ fail: () => this.setData({ notice: '没有打开，请稍后再试。' }) });
  },

  onTakeBack() {
    takeBackAgreement();
    this.setData({ notice: '已撤回同意。再填写个人信息之前，会重新问您。' });
  },

  onUnlink() {
    const text = '分开以后，这里看不到公众号里的事项和电子证。可以随时重新关联。';
    const ask = { title: '和公众号分开？', content: text, confirmText: '分开' };
    const part = async () => {
      await request('delete', '/api/mini/identity');
      store.clear();
      storage.remove('badge');
    };
    this.confirmed(ask, part, '已经分开。');
  },

  onSignOut() {
    const ask = {
      title: '退出登录？',
      content: '所有手机上都会退出。下次打开会重新登录。',
      confirmText: '退出',
    };
    this.confirmed(ask, () => request('delete', '/api/mini/sessions'), '已退出。', true);
  },

  onDelete() {
    const ask = { title: '删除我的数据？', content: deletion, confirmText: '删除' };
    this.confirmed(ask, () => request('delete', '/api/mini/person'), '已删除。', true);
  },

  /** Asks, does it, and where somebody leaves, forgets what is on this phone and begins anew. */
  confirmed(
    ask: { title: string; content: string; confirmText: string },
    work: () => Promise<unknown>,
    done: string,
    leaves = false,
  ) {
    wx.showModal({
      ...ask,
      success: async ({ confirm }) => {
        if (!confirm) return;
        try {
          await work();
          if (leaves) {
            wx.clearStorageSync();
            return wx.reLaunch({ url: '/pages/home/home' });
          }
          this.setData({ notice: done });
          await this.load();
        } catch (error) {
          const text = error instanceof ApiError ? error.message : '没有成功，请稍后再试。';
          this.setData({ notice: text });
        }
      },
    });
  },
});
