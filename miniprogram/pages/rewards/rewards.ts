import { request } from '../../api/request';
import { dayWords } from '../../lib/dates.model';
import { empty, failedWith, loading, ready } from '../../lib/loadable';

/** Rewards that wait for somebody. Who they are is asked in the chat of the official account, sealed there (ADR 0010). */
Page({
  data: { ...loading, rows: [] as { no: string; text: string }[], notice: '' },

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

  onCopy() {
    wx.setClipboardData({
      data: '领取奖励',
      success: () => this.setData({ notice: '已复制。请到公众号对话里粘贴、发送。' }),
    });
  },
});
