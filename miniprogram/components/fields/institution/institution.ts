import { request } from '../../../api/request';
import type { AnswerOf } from '../../../api/types';
import type { Field, NamedInstitution } from '../../../forms/index';

type Hit = AnswerOf<'get', '/api/mini/institutions'>['rows'][number];

/** Whoever types is asked only after a pause (ours), in ms. */
const pause = 300;

/** An institution: typed, and chosen from the register where it is in it. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: { name: '', isChosen: false, hits: [] as Hit[], asked: 0 },
  observers: {
    value(value: unknown) {
      const { id, name = '' } = (value ?? {}) as Partial<NamedInstitution>;
      const isChosen = id !== undefined;
      if (name !== this.data.name.trim()) this.setData({ name, isChosen });
      else this.setData({ isChosen });
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      const name = detail.value.trim();
      this.data.name = detail.value;
      this.tell(name === '' ? undefined : { name });
      this.data.asked += 1;
      const { asked } = this.data;
      setTimeout(() => {
        if (asked === this.data.asked) void this.search(name, asked);
      }, pause);
    },
    async search(q: string, asked: number) {
      if (Array.from(q).length < 2) return this.setData({ hits: [] });
      // Without the register the name as typed is enough.
      const found = await request('get', '/api/mini/institutions', { query: { q } }).catch(() => ({
        rows: [],
      }));
      if (asked === this.data.asked) this.setData({ hits: found.rows });
    },
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { id, name } = currentTarget.dataset as Pick<Hit, 'id' | 'name'>;
      this.setData({ name, hits: [] });
      this.tell({ id, name });
    },
    tell(value: NamedInstitution | undefined) {
      this.triggerEvent('answer', { key: this.data.field.key, value });
    },
  },
});
