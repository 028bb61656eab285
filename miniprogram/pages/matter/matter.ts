import { request } from '../../api/request';
import { failedOver, loading, ready } from '../../lib/loadable';
import { seen } from '../../lib/seen';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { store } from '../../lib/store';
import { lineProblem, type Matter, matterView, noMatter } from './matter.model';

/** One matter: how it stands, what was said, and a line to it. */
Page({
  data: { ...loading, no: '', view: noMatter, text: '', wrong: '', notice: '', busy: false },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ no });
  },

  onShow() {
    void this.load();
  },

  async load() {
    const { no } = this.data;
    try {
      await store.read<Matter>(
        `matter:${no}`,
        () => request('get', '/api/mini/matters/{no}', { params: { no } }),
        ({ value, isOld }) => {
          this.setData({ ...ready, view: matterView(value) });
          if (!isOld) seen.mark(no, value.lastAnswerAt);
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  onText({ detail }: WechatMiniprogram.Input) {
    this.setData({ text: detail.value, wrong: '', notice: '' });
  },

  onLink() {
    const url = this.data.view.link?.url;
    if (url) wx.navigateTo({ url });
  },

  onSend() {
    void this.send(false);
  },

  onObject() {
    void this.send(true);
  },

  async send(dissatisfied: boolean) {
    const { no, text } = this.data;
    const wrong = lineProblem(text);
    if (wrong) return this.setData({ wrong });
    this.setData({ busy: true });
    const sent = await sendOrKeep({
      ...{
        kind: 'message',
        title: `给 ${no} 的留言`,
        path: '/api/mini/matters/{no}/messages',
        params: { no },
      },
      body: { text: text.trim(), ...(dissatisfied ? { dissatisfied } : {}) },
    });
    if (sent.state === 'refused') return this.setData({ busy: false, wrong: sent.text });
    this.setData({ busy: false, text: '', notice: sent.state === 'kept' ? sent.text : '已送达。' });
    await this.load();
  },
});
