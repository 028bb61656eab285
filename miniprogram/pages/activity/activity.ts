import { request } from '../../api/request';
import { checkIn } from '../../lib/checkIn';
import { failedOver, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { store } from '../../lib/store';
import {
  type Activity,
  activityView,
  draftOf,
  noActivity,
  type ReplyDraft,
  replyAnswers,
} from './activity.model';

const nothing: ReplyDraft = { answer: '', words: '' };

/** One training or meeting: what, when and where, whether they come, and checking in. */
Page({
  data: {
    ...{ ...loading, no: '', view: noActivity, draft: nothing, touched: false },
    ...{ wrong: '', notice: '', busy: false },
  },

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
        ({ value }) => {
          // What is being written is not overwritten by what comes late.
          const draft = this.data.touched ? this.data.draft : draftOf(value);
          this.setData({ ...ready, view: activityView(value), draft });
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  onAnswer({ detail }: WechatMiniprogram.RadioGroupChange) {
    const answer = detail.value === '参加' ? '参加' : '不参加';
    this.setData({ draft: { ...this.data.draft, answer }, touched: true, wrong: '', notice: '' });
  },

  onWords({ detail }: WechatMiniprogram.Input) {
    this.setData({ draft: { ...this.data.draft, words: detail.value }, touched: true });
  },

  async onReply() {
    const answers = replyAnswers(this.data.draft);
    if (!answers) return this.setData({ wrong: '请先选“参加”或“不参加”。' });
    this.setData({ busy: true, wrong: '' });
    const { no } = this.data;
    const sent = await sendOrKeep({
      ...{ kind: 'reply', title: '活动答复', path: '/api/mini/activities/{no}/reply', params: { no } },
      body: { form: { id: 'activity-reply', version: 1 }, answers },
    });
    if (sent.state === 'refused') return this.setData({ busy: false, wrong: sent.text });
    const notice = sent.state === 'kept' ? sent.text : '已答复，谢谢。';
    this.setData({ busy: false, touched: false, notice });
    if (sent.state === 'done') await this.load();
  },

  async onCheckIn() {
    this.setData({ busy: true, notice: '' });
    const done = await checkIn();
    this.setData({ busy: false, notice: done?.text ?? '' });
    if (done?.ok) await this.load();
  },
});
