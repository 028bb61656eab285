import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import type { Answers } from '../../forms/index';
import { failedOver, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { store } from '../../lib/store';
import { consentedOf, termView } from './term.model';

/** The own term: whether it goes on, and leaving. */
Page({
  data: {
    ...{ ...loading, view: termView(null), consented: {} as Answers },
    ...{ reason: '', wrong: '', notice: '', busy: false },
  },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<AnswerOf<'get', '/api/mini/term'>>(
        'term',
        () => request('get', '/api/mini/term'),
        ({ value: { term } }) =>
          this.setData({ ...ready, view: termView(term), consented: consentedOf(term) }),
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  async onConsented({ detail }: WechatMiniprogram.CustomEvent<{ kept: string; answers: Answers }>) {
    const { kept, answers } = detail;
    this.setData({ wrong: '', notice: kept || `已登记：${answers.consent}。谢谢您的答复。` });
    if (!kept) await this.load();
  },

  onReason({ detail }: WechatMiniprogram.Input) {
    this.setData({ reason: detail.value });
  },

  onResign() {
    const reason = this.data.reason.trim();
    wx.showModal({
      title: '提出辞任？',
      content: '医保部门办理之前，您仍是监督员，也可以撤回。',
      confirmText: '提出辞任',
      success: ({ confirm }) => {
        const body = reason ? { reason } : {};
        if (confirm)
          void this.send('辞任', '/api/mini/terms/{no}/resignation', body, '已提出，等医保部门办理。');
      },
    });
  },

  onWithdraw() {
    const path = '/api/mini/terms/{no}/resignation/withdrawal';
    void this.send('撤回辞任', path, {}, '已撤回，您继续担任监督员。');
  },

  async send(title: string, path: string, body: object, done: string) {
    this.setData({ busy: true, wrong: '', notice: '' });
    const params = { no: this.data.view.no };
    const sent = await sendOrKeep({ kind: 'reply', title, path, params, body: { ...body } });
    if (sent.state === 'refused') return this.setData({ busy: false, wrong: sent.text });
    this.setData({ busy: false, reason: '', notice: sent.state === 'kept' ? sent.text : done });
    if (sent.state === 'done') await this.load();
  },
});
