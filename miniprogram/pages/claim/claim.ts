import { request } from '../../api/request';
import { dropClaim, holdClaim } from '../../lib/heldClaim';
import { failedWith } from '../../lib/loadable';
import { newClientId } from '../../lib/newClientId';
import { outbox } from '../../lib/outbox';
import { codeOf, type ShownLine, shownClaim } from './claim.model';

const nothing = { no: '', status: '', text: '', lines: [] as ShownLine[] };

/** The lead of a claim code: how it stands, what was said, and a line to add. The code stays on this page. */
Page({
  data: { typed: '', isBusy: false, notice: '', isOpen: false, said: '', lead: nothing },

  onTyped({ detail }: WechatMiniprogram.Input) {
    this.setData({ typed: detail.value, notice: '' });
  },

  async onOpen() {
    const code = codeOf(this.data.typed);
    if (code.length !== 16) return this.setData({ notice: `查询码是 16 位数字，现在是 ${code.length} 位。` });
    this.setData({ isBusy: true, notice: '' });
    try {
      const found = await request('post', '/api/mini/claims', { body: { code } });
      this.setData({ isOpen: true, lead: shownClaim(found) });
    } catch (error) {
      this.setData({ notice: failedWith(error).problem });
    }
    this.setData({ isBusy: false });
  },

  onSaid({ detail }: WechatMiniprogram.Input) {
    this.setData({ said: detail.value });
  },

  async onSay() {
    const text = this.data.said.trim();
    if (text === '') return this.setData({ notice: '请先写内容。' });
    this.setData({ isBusy: true, notice: '' });
    const clientId = newClientId();
    const body = { clientId, code: codeOf(this.data.typed), text, evidenceIds: [] };
    const call = { method: 'post', path: '/api/mini/claims/messages', body } as const;
    const entry = await outbox.submit({ id: clientId, kind: 'claimMessage', title: '线索补充', call });
    this.setData({ isBusy: false });
    if (entry.state === 'waiting')
      return this.setData({ said: '', notice: '没有网络，已存下，有网络时自动发送。' });
    outbox.remove(clientId);
    if (entry.state === 'refused') return this.setData({ notice: entry.refusal?.message ?? '' });
    this.setData({ said: '' });
    await this.onOpen();
  },

  /** The reward of this lead, if there is one: the next page knows. */
  onReward() {
    const { no } = this.data.lead;
    holdClaim(no, codeOf(this.data.typed));
    wx.navigateTo({ url: `/pages/reward/reward?no=${no}` });
  },

  onClose() {
    dropClaim(this.data.lead.no);
    this.setData({ typed: '', isOpen: false, lead: nothing, said: '', notice: '' });
  },
});
