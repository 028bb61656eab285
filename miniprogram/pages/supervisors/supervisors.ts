import { request } from '../../api/request';
import { dayWords } from '../../lib/dates.model';
import { failedWith, loading, ready } from '../../lib/loadable';

interface Row {
  key: number;
  name: string;
  unit: string;
}

/** The public list of supervisors in force: name and unit, nothing more. */
Page({
  data: {
    ...{ ...loading, title: '', text: '', rows: [] as Row[], next: '' },
    ...{ busy: false },
  },

  onLoad() {
    void this.load();
  },

  async load() {
    const { next, rows: before } = this.data;
    this.setData({ busy: true });
    try {
      const query = next ? { cursor: next } : {};
      const { published, bureau, today, rows, nextCursor } = await request('get', '/api/mini/supervisors', {
        query,
      });
      const all = [...before, ...rows.map((row, at) => ({ ...row, key: before.length + at }))];
      const none = '本单位没有公开的名单。要核实监督员的身份，请让对方出示电子证，扫码查验。';
      const text = published ? `截至${dayWords(today)}在聘，共列出 ${all.length} 人。` : none;
      this.setData({ ...ready, title: bureau, text, rows: all, next: nextCursor ?? '', busy: false });
    } catch (error) {
      this.setData({ busy: false, ...failedWith(error) });
    }
  },
});
