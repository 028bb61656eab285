import { request } from '../../api/request';
import { timeWords } from '../../lib/dates.model';
import { empty, failedWith, loading, ready } from '../../lib/loadable';

/** Each time that somebody of the staff read who filed a lead: what for and when. */
Page({
  data: { ...loading, rows: [] as { key: string; title: string; text: string }[] },

  onLoad() {
    void this.load();
  },

  async load() {
    try {
      const { rows } = await request('get', '/api/mini/identity/openings');
      this.setData({
        ...(rows.length > 0 ? ready : empty),
        rows: rows.map(({ no, purposeLabel, at }, index) => ({
          ...{ key: `${index}`, title: purposeLabel, text: `线索 ${no}　${timeWords(at)}` },
        })),
      });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },
});
