import { request } from '../../api/request';
import { dayWords } from '../../lib/dates.model';
import { empty, failedWith, loading, ready } from '../../lib/loadable';

/** Rewards that wait for somebody whom WeChat knows again; with a claim code alone they are claimed in the chat. */
Page({
  data: { ...loading, rows: [] as { no: string; text: string }[] },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      const { rows } = await request('get', '/api/mini/rewards');
      this.setData({
        ...(rows.length > 0 ? ready : empty),
        rows: rows.map(({ no, claimBy }) => ({
          no,
          text: claimBy ? `请在${dayWords(claimBy)}前申请` : '请尽快申请',
        })),
      });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },
});
