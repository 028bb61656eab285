import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import { failedOver, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { store } from '../../lib/store';
import { type Consent, termView } from './term.model';

/** The own term: whether it goes on, and leaving. */
Page({
  data: { ...loading, view: termView(null), reason: '', wrong: '', notice: '', busy: false },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<AnswerOf<'get', '/api/mini/term'>>(
        'term',
        () => request('get', '/api/mini/term'),
        ({ value }) => this.setData({ ...ready, view: termView(value.term) }),
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  onYes() {
    void this.consent('同意续聘');
  },

  onNo() {
    void this.consent('不续聘');
  },

  consent(consent: Consent) {
    const body = { form: { id: 'renewal-consent', version: 1 }, answers: { consent } };
    return this.send('续聘意愿', '/api/mini/terms/{no}/consent', body, `已登记：${consent}。谢谢您的答复。`);
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
