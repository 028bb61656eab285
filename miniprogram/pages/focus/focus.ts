import { request } from '../../api/request';
import { failedWith, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { hintOf, type InstitutionRow, institutionRows, maySearch } from '../institutions/institutions.model';
import { type ClaimRow, claimRows } from './focus.model';

const pauseMs = 300;
let waiting = 0;

/** 重点关联监督单位: institutions that a supervisor takes on of their own will. */
Page({
  data: {
    ...{ ...loading, allowed: false, claims: [] as ClaimRow[], said: '', found: [] as InstitutionRow[] },
    ...{ hint: hintOf('', 0), notice: '', wrong: '', busy: false },
  },

  onShow() {
    void this.load();
  },

  onUnload() {
    clearTimeout(waiting);
  },

  async load() {
    try {
      const claims = await request('get', '/api/mini/focus-claims');
      this.setData({ ...ready, allowed: claims.allowed, claims: claimRows(claims) });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },

  onSaid({ detail }: WechatMiniprogram.Input) {
    this.setData({ said: detail.value });
    clearTimeout(waiting);
    waiting = setTimeout(() => void this.search(), pauseMs);
  },

  async search() {
    const { said } = this.data;
    if (!maySearch(said)) return this.setData({ found: [], hint: hintOf(said, 0) });
    try {
      const { rows } = await request('get', '/api/mini/institutions', { query: { q: said.trim() } });
      if (said === this.data.said)
        this.setData({ found: institutionRows(rows), hint: hintOf(said, rows.length) });
    } catch {
      this.setData({ found: [], hint: '没有网络，暂时不能查找，请稍后再试。' });
    }
  },

  async onPropose({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id } = currentTarget.dataset as { id: string };
    const body = { institutionId: id };
    await this.send('申请重点关联', '/api/mini/focus-claims', {}, body, '已提交，等工作人员确认。');
  },

  onRelease({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { no, name } = currentTarget.dataset as ClaimRow;
    wx.showModal({
      title: '不再重点关联？',
      content: `${name}。以后可以重新申请。`,
      confirmText: '不再关联',
      success: ({ confirm }) => {
        const path = '/api/mini/focus-claims/{no}/release';
        if (confirm) void this.send('不再重点关联', path, { no }, {}, '好的，已经取消。');
      },
    });
  },

  async send(title: string, path: string, params: object, body: object, done: string) {
    this.setData({ busy: true, wrong: '', notice: '' });
    const sent = await sendOrKeep({ kind: 'reply', title, path, params: { ...params }, body: { ...body } });
    if (sent.state === 'refused') return this.setData({ busy: false, wrong: sent.text });
    const notice = sent.state === 'kept' ? sent.text : done;
    this.setData({ busy: false, notice, said: '', found: [], hint: hintOf('', 0) });
    await this.load();
  },
});
