import { request } from '../../api/request';
import { failedOver, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { store } from '../../lib/store';
import { type Document, documentView, noDocument } from './document.model';

/** One document; that it was opened is told the bureau, now or when there is a network again. */
Page({
  data: { ...loading, no: '', view: noDocument },

  onLoad({ no = '' }: Record<string, string | undefined>) {
    this.setData({ no });
    void this.load();
  },

  async load() {
    const { no } = this.data;
    let read = true;
    try {
      await store.read<Document>(
        `document:${no}`,
        () => request('get', '/api/mini/documents/{no}', { params: { no } }),
        ({ value }) => {
          read = value.read;
          this.setData({ ...ready, view: documentView(value) });
        },
      );
    } catch (error) {
      this.setData(failedOver(this.data.state, error));
    }
    if (this.data.state !== 'ready' || read) return;
    const path = '/api/mini/documents/{no}/read';
    await sendOrKeep({ kind: 'reply', title: '文件已读', path, params: { no } });
  },
});
