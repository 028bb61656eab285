import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import type { Answers } from '../../forms/index';
import { failedWith, loading, ready } from '../../lib/loadable';
import { openReceipt } from '../../lib/openReceipt';

type Returned = AnswerOf<'get', '/api/mini/reports/returned'>['rows'][number];

/** A visit report of a supervisor, or the completion of one that was given back. */
Page({
  data: {
    ...loading,
    no: '',
    reason: '',
    purpose: 'report',
    about: {} as Record<string, string>,
    initial: {} as Answers,
  },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ no });
    void this.load();
  },

  async load() {
    const { no } = this.data;
    if (no === '') return this.setData(ready);
    this.setData(loading);
    try {
      const { rows } = await request('get', '/api/mini/reports/returned');
      const found = rows.find((row: Returned) => row.no === no);
      if (!found)
        return this.setData({ state: 'error', problem: '这份报告不用补正了，请到“我的事项”查看。' });
      const { answers, reason } = found;
      this.setData({
        ...ready,
        purpose: 'correctReport',
        about: { no },
        initial: answers,
        reason: reason ?? '',
      });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },

  onDone({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    openReceipt(detail.id);
  },
});
