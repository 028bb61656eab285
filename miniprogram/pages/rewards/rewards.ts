import { request } from '../../api/request';
import { empty, failedWith, loading, ready } from '../../lib/loadable';
import { type RewardRow, rewardRows } from './rewards.model';

/** The rewards of somebody whom WeChat knows again; that of an anonymous lead is reached by its claim code. */
Page({
  data: { ...loading, rows: [] as RewardRow[] },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      const { rows } = await request('get', '/api/mini/rewards');
      this.setData({ ...(rows.length > 0 ? ready : empty), rows: rewardRows(rows) });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },

  onCode() {
    wx.navigateTo({ url: '/pages/claim/claim' });
  },
});
