import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import { checkIn } from '../../lib/checkIn';
import { empty, failedOver, loading, ready } from '../../lib/loadable';
import { store } from '../../lib/store';
import { type ActivityRow, activityRows, hasCheckIn } from './activities.model';

type Activities = AnswerOf<'get', '/api/mini/activities'>;

/** Trainings, meetings and inspections: what is to come first. */
Page({
  data: { ...loading, rows: [] as ActivityRow[], mayCheckIn: false, notice: '', busy: false },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<Activities>(
        'activities',
        () => request('get', '/api/mini/activities'),
        ({ value: { rows } }) => {
          const shown = { rows: activityRows(rows), mayCheckIn: hasCheckIn(rows) };
          this.setData({ ...(rows.length > 0 ? ready : empty), ...shown });
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },

  async onCheckIn() {
    this.setData({ busy: true, notice: '' });
    const done = await checkIn();
    this.setData({ busy: false, notice: done?.text ?? '' });
    if (done?.ok) await this.load();
  },
});
