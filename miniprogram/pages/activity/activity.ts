import { request } from '../../api/request';
import type { Answers } from '../../forms/index';
import { checkIn } from '../../lib/checkIn';
import { failedOver, loading, ready } from '../../lib/loadable';
import { store } from '../../lib/store';
import { type Activity, activityView, noActivity, repliedOf } from './activity.model';

/** One training or meeting: what, when and where, whether they come, and checking in. */
Page({
  data: { ...loading, no: '', view: noActivity, replied: {} as Answers, notice: '', busy: false },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ no });
  },

  onShow() {
    void this.load();
  },

  async load() {
    const { no } = this.data;
    try {
      await store.read<Activity>(
        `activity:${no}`,
        () => request('get', '/api/mini/activities/{no}', { params: { no } }),
        ({ value }) => this.setData({ ...ready, view: activityView(value), replied: repliedOf(value) }),
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  async onReplied({ detail: { kept } }: WechatMiniprogram.CustomEvent<{ kept: string }>) {
    this.setData({ notice: kept || '已答复，谢谢。' });
    if (!kept) await this.load();
  },

  async onCheckIn() {
    this.setData({ busy: true, notice: '' });
    const done = await checkIn();
    this.setData({ busy: false, notice: done?.text ?? '' });
    if (done?.ok) await this.load();
  },
});
