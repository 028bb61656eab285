import { request } from '../../api/request';
import { freshCode } from '../../lib/freshCode';
import { claimOf } from '../../lib/heldClaim';
import { failedOver, failedWith, loading, ready } from '../../lib/loadable';
import { openReceipt } from '../../lib/openReceipt';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { collect, collectedWords } from './collect.model';
import { canConfirm, confirmTransfer } from './merchantTransfer';
import { noReward, type Reward, rewardView } from './reward.model';

/** Pause between two looks at a transfer, in milliseconds (ours). */
const pauseMs = 1_500;
/** The reward as the server told it last; not for the screen. */
let current: Reward | null = null;
let isShown = false;

/** One reward: what to do next, the claim, the money. Nothing of it is kept on the phone. */
Page({
  data: {
    ...loading,
    ...{ no: '', view: noReward, about: {} as Record<string, string> },
    ...{ isFilling: false, isAmountOpen: false, busy: false, notice: '', wrong: '' },
  },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ no, about: { no } });
  },

  onShow() {
    isShown = true;
    // WeChat's page of a transfer lies above this one: what comes back from there goes on by itself.
    if (!this.data.isFilling && !this.data.busy) void this.load();
  },

  onHide() {
    this.setData({ isAmountOpen: false });
  },

  onUnload() {
    isShown = false;
    current = null;
  },

  async load() {
    try {
      await this.read();
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  async read(): Promise<Reward> {
    const { no } = this.data;
    const reward = await request('post', '/api/mini/rewards/{no}/opening', {
      params: { no },
      body: claimOf(no),
    });
    current = reward;
    this.setData({ ...ready, view: rewardView(reward) });
    return reward;
  },

  onAmount() {
    this.setData({ isAmountOpen: !this.data.isAmountOpen });
  },

  onFill() {
    this.setData({ isFilling: true, notice: '', wrong: '' });
  },

  onDone({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openReceipt(detail.id);
  },

  onRefuse() {
    wx.showModal({
      title: '放弃这次奖励？',
      content: '放弃以后不能再领，线索照常办理。',
      confirmText: '放弃',
      cancelText: '再想想',
      success: ({ confirm }) => {
        if (confirm) void this.refuse();
      },
    });
  },

  async refuse() {
    const { no } = this.data;
    this.setData({ busy: true, notice: '', wrong: '' });
    const path = '/api/mini/rewards/{no}/refusal';
    const body = { ...claimOf(no) };
    const sent = await sendOrKeep({ kind: 'reply', title: '放弃奖励', path, params: { no }, body });
    if (sent.state === 'refused') return this.setData({ busy: false, wrong: sent.text });
    const notice = sent.state === 'kept' ? sent.text : '已记下，您不领取这次奖励。谢谢您的监督。';
    this.setData({ busy: false, notice });
    if (sent.state === 'done') await this.load();
  },

  async onCollect() {
    if (!current || this.data.busy) return;
    if (!canConfirm()) return this.setData({ wrong: '微信版本太旧，收不了款。请先更新微信，再打开这一页。' });
    this.setData({ busy: true, notice: '', wrong: '' });
    const { no } = this.data;
    try {
      const outcome = await collect(
        {
          start: async () => {
            const body = { code: await freshCode(), ...claimOf(no) };
            await request('post', '/api/mini/rewards/{no}/transfer', { params: { no }, body });
          },
          read: () => this.read(),
          confirm: confirmTransfer,
          pause: () => new Promise((resolve) => setTimeout(resolve, pauseMs)),
          hasLeft: () => !isShown,
        },
        current,
      );
      this.setData({ notice: collectedWords[outcome] });
    } catch (error) {
      this.setData({ wrong: failedWith(error).problem });
    }
    this.setData({ busy: false });
  },

  onCode() {
    wx.redirectTo({ url: '/pages/claim/claim' });
  },
});
