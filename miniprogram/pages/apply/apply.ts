import { ApiError } from '../../api/apiError';
import { request } from '../../api/request';
import type { Answers } from '../../forms/index';
import { failedWith, loading, ready } from '../../lib/loadable';
import { openReceipt } from '../../lib/openReceipt';
import { store } from '../../lib/store';
import {
  closedText,
  type Desk,
  type ShownApplication,
  type ShownWay,
  shownApplications,
  shownWays,
} from './apply.model';

/** Applying to be a supervisor: how it stands, the ways in, the form, corrections, taking it back. */
Page({
  data: {
    ...loading,
    ...{ view: 'desk' as 'desk' | 'link' | 'form', closed: '', purpose: 'apply', reason: '' },
    rows: [] as ShownApplication[],
    ways: [] as ShownWay[],
    about: {} as Record<string, string>,
    initial: {} as Answers,
    desk: null as Desk | null,
    wanted: '',
  },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ wanted: no });
  },

  onShow() {
    if (this.data.view !== 'form') void this.load();
  },

  async load() {
    try {
      await store.read<Desk>(
        'applications',
        () => request('get', '/api/mini/applications'),
        ({ value, isOld }) => {
          this.setData({
            ...{
              ...ready,
              view: 'desk',
              desk: value,
              closed: value.ways.length === 0 ? closedText(value) : '',
            },
            ...{ rows: shownApplications(value), ways: shownWays(value) },
          });
          if (!isOld && this.data.wanted) this.correct(this.data.wanted);
        },
      );
    } catch (error) {
      if (error instanceof ApiError && error.code === 'mini.not_linked')
        this.setData({ ...ready, view: 'link' });
      else if (this.data.state !== 'ready') this.setData(failedWith(error));
    }
  },

  onWay({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { key } = currentTarget.dataset as { key: string };
    const way = this.data.ways.find((one) => one.key === key);
    if (way) this.setData({ view: 'form', purpose: 'apply', about: way.about, initial: {}, reason: '' });
  },

  onCorrect({ currentTarget }: WechatMiniprogram.TouchEvent) {
    this.correct((currentTarget.dataset as { no: string }).no);
  },

  correct(no: string) {
    this.setData({ wanted: '' });
    const row = this.data.desk?.rows.find((one) => one.no === no);
    if (!row?.returned) return;
    const { answers, mode } = row.returned;
    const reason = row.reason ?? '';
    this.setData({ view: 'form', purpose: 'correct', about: { no, mode }, initial: answers, reason });
  },

  onWithdraw({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { no } = currentTarget.dataset as { no: string };
    wx.showModal({
      title: '撤回这份申请？',
      content: '撤回后不再审核，以后可以重新申请。',
      confirmText: '撤回',
      success: ({ confirm }) => {
        if (confirm) void this.withdraw(no);
      },
    });
  },

  async withdraw(no: string) {
    try {
      await request('post', '/api/mini/applications/{no}/withdraw', { params: { no } });
      store.forget('applications');
      await this.load();
    } catch (error) {
      wx.showModal({ title: '没有撤回', content: failedWith(error).problem, showCancel: false });
    }
  },

  onLinked() {
    this.setData(loading);
    void this.load();
  },

  onDone({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    store.forget('applications');
    openReceipt(detail.id);
  },
});
