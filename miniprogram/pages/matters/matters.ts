import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import { empty, failedOver, loading, ready } from '../../lib/loadable';
import { seen } from '../../lib/seen';
import { store } from '../../lib/store';
import { type MatterRow, matterRows } from './matters.model';

type Matters = AnswerOf<'get', '/api/mini/matters'>;

/** Everything that somebody handed in, and how it stands. */
Page({
  data: { ...loading, rows: [] as MatterRow[] },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<Matters>(
        'matters',
        () => request('get', '/api/mini/matters'),
        ({ value }) => {
          const rows = matterRows(value.rows, seen.all());
          this.setData({ ...(rows.length > 0 ? ready : empty), rows });
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },
});
