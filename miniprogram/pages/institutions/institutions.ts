import { request } from '../../api/request';
import { currentPlace } from '../../lib/currentPlace';
import { failedWith, loading, ready } from '../../lib/loadable';
import {
  hintOf,
  type InstitutionRow,
  institutionRows,
  maySearch,
  nearHints,
  nearRows,
} from './institutions.model';

/** Waits until somebody has stopped typing (ours). */
const pauseMs = 300;
let waiting = 0;
let asked = 0;

const noRows = [] as InstitutionRow[];

/** Institutions by name, or near the phone; where it is goes nowhere but into this one question. */
Page({
  data: { ...ready, said: '', rows: noRows, hint: hintOf('', 0), isNear: false, wantsNear: false },

  onUnload() {
    clearTimeout(waiting);
  },

  onSaid({ detail }: WechatMiniprogram.Input) {
    this.setData({ said: detail.value, wantsNear: false });
    clearTimeout(waiting);
    waiting = setTimeout(() => void this.load(), pauseMs);
  },

  async load() {
    if (this.data.isNear && !this.data.said) return this.near();
    const { said } = this.data;
    asked += 1;
    const mine = asked;
    this.setData({ isNear: false });
    if (!maySearch(said)) return this.setData({ ...ready, rows: noRows, hint: hintOf(said, 0) });
    try {
      const { rows } = await request('get', '/api/mini/institutions', { query: { q: said.trim() } });
      // An answer to earlier letters may come after a later one.
      if (mine !== asked) return;
      this.setData({ ...ready, rows: institutionRows(rows), hint: hintOf(said, rows.length) });
    } catch (error) {
      if (mine === asked) this.setData(failedWith(error));
    }
  },

  /** The gate asks first; it says `agreed` at once where that was done before. */
  onNear() {
    clearTimeout(waiting);
    this.setData({ wantsNear: true });
  },

  onAgreed() {
    if (!this.data.wantsNear) return;
    this.setData({ wantsNear: false });
    void this.near();
  },

  async near() {
    asked += 1;
    const mine = asked;
    this.setData({ ...loading, rows: noRows, hint: '', said: '', isNear: true });
    const place = await currentPlace();
    if (mine !== asked) return;
    if (place.state !== 'known') return this.setData({ ...ready, hint: nearHints[place.state] });
    const { latitude, longitude } = place;
    try {
      const { rows } = await request('post', '/api/mini/institutions/near', {
        body: { latitude, longitude },
      });
      if (mine !== asked) return;
      this.setData({ ...ready, rows: nearRows(rows), hint: rows.length > 0 ? '' : nearHints.empty });
    } catch (error) {
      if (mine === asked) this.setData(failedWith(error));
    }
  },
});
