import { request } from '../../api/request';
import { failedWith, ready } from '../../lib/loadable';
import { hintOf, type InstitutionRow, institutionRows, maySearch } from './institutions.model';

/** Waits until somebody has stopped typing (ours). */
const pauseMs = 300;
let waiting = 0;
let asked = 0;

/** Institutions by name. Nothing here knows where they are, so none is “near”. */
Page({
  data: { ...ready, said: '', rows: [] as InstitutionRow[], hint: hintOf('', 0) },

  onUnload() {
    clearTimeout(waiting);
  },

  onSaid({ detail }: WechatMiniprogram.Input) {
    this.setData({ said: detail.value });
    clearTimeout(waiting);
    waiting = setTimeout(() => void this.load(), pauseMs);
  },

  async load() {
    const { said } = this.data;
    asked += 1;
    const mine = asked;
    if (!maySearch(said)) return this.setData({ ...ready, rows: [], hint: hintOf(said, 0) });
    try {
      const { rows } = await request('get', '/api/mini/institutions', { query: { q: said.trim() } });
      // An answer to earlier letters may come after a later one.
      if (mine !== asked) return;
      this.setData({ ...ready, rows: institutionRows(rows), hint: hintOf(said, rows.length) });
    } catch (error) {
      if (mine === asked) this.setData(failedWith(error));
    }
  },
});
