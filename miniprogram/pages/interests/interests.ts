import { request } from '../../api/request';
import { failedWith, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { type InstitutionRow, institutionRows, maySearch } from '../institutions/institutions.model';
import {
  declared,
  type InterestCard,
  type Interests,
  type InterestType,
  interestCards,
  missing,
  nothingDeclared,
} from './interests.model';

const pauseMs = 300;
let waiting = 0;

/** 利害关系: a supervisor says with which institution they, or their family, have to do. */
Page({
  data: {
    ...{ ...loading, ...nothingDeclared, allowed: false, cards: [] as InterestCard[] },
    ...{ types: [] as Interests['types'], found: [] as InstitutionRow[] },
    ...{ notice: '', wrong: '', busy: false },
  },

  onShow() {
    void this.load();
  },

  onUnload() {
    clearTimeout(waiting);
  },

  async load() {
    try {
      const interests = await request('get', '/api/mini/interests');
      const { allowed, types } = interests;
      this.setData({ ...ready, allowed, types, cards: interestCards(interests) });
    } catch (error) {
      this.setData(failedWith(error));
    }
  },

  onSaid({ detail }: WechatMiniprogram.Input) {
    this.setData({ said: detail.value, institution: null });
    clearTimeout(waiting);
    waiting = setTimeout(() => void this.search(), pauseMs);
  },

  async search() {
    const { said } = this.data;
    if (!maySearch(said)) return this.setData({ found: [] });
    try {
      const { rows } = await request('get', '/api/mini/institutions', { query: { q: said.trim() } });
      if (said === this.data.said) this.setData({ found: institutionRows(rows) });
    } catch {
      // Without a network the name is taken as it is written.
      this.setData({ found: [] });
    }
  },

  onPick({ currentTarget }: WechatMiniprogram.TouchEvent) {
    const { id, name } = currentTarget.dataset as { id: string; name: string };
    this.setData({ institution: { id, name }, said: name, found: [] });
  },

  onType({ detail }: WechatMiniprogram.CustomEvent<{ value: InterestType }>) {
    this.setData({ type: detail.value });
  },

  onMatters({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.setData({ matters: detail.value === 'yes' });
  },

  async onDeclare() {
    const { institution, said, type, matters } = this.data;
    const declaring = { institution, said, type, matters };
    const wrong = missing(declaring);
    if (wrong) return this.setData({ wrong, notice: '' });
    this.setData({ busy: true, wrong: '', notice: '' });
    const path = '/api/mini/interests';
    const body = { ...declared(declaring) };
    const sent = await sendOrKeep({ kind: 'reply', title: '申报利害关系', path, params: {}, body });
    if (sent.state === 'refused') return this.setData({ busy: false, wrong: sent.text });
    const notice = sent.state === 'kept' ? sent.text : '已登记您的申报，谢谢您如实说明。';
    this.setData({ busy: false, notice, ...nothingDeclared, found: [] });
    await this.load();
  },
});
