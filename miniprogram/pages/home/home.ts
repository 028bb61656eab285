import { request } from '../../api/request';
import { failedWith, loading, ready } from '../../lib/loadable';
import { store } from '../../lib/store';
import { type HomeCard, type HomeView, homeView, type Me } from './home.model';

const nobody: HomeView = { title: '', text: '', next: [], more: [] };

/** By role: what waits first, then what there is. */
Page({
  data: { ...loading, view: nobody },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<Me>(
        'me',
        () => request('get', '/api/mini/me'),
        ({ value }) => {
          this.setData({ ...ready, view: homeView(value) });
        },
      );
    } catch (error) {
      if (this.data.state !== 'ready') this.setData(failedWith(error));
    }
  },

  onCard({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { url } = currentTarget.dataset as Pick<HomeCard, 'url'>;
    wx.navigateTo({ url });
  },

  onSettings() {
    wx.navigateTo({ url: '/pages/settings/settings' });
  },

  /** Nothing of the person is on the card. */
  onShareAppMessage() {
    return { title: '医保基金社会监督', path: '/pages/home/home' };
  },
});
