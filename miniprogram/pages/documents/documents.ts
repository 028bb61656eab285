import { request } from '../../api/request';
import type { AnswerOf } from '../../api/types';
import { empty, failedOver, loading, ready } from '../../lib/loadable';
import { store } from '../../lib/store';
import { type DocumentRow, documentRows } from './documents.model';

type Documents = AnswerOf<'get', '/api/mini/documents'>;

/** Documents, briefings and policies for supervisors. */
Page({
  data: { ...loading, rows: [] as DocumentRow[] },

  onShow() {
    void this.load();
  },

  async load() {
    try {
      await store.read<Documents>(
        'documents',
        () => request('get', '/api/mini/documents'),
        ({ value: { rows } }) => {
          this.setData({ ...(rows.length > 0 ? ready : empty), rows: documentRows(rows) });
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
  },
});
