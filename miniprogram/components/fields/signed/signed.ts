import type { Field } from '../../../forms/index';

/** Clauses in full, signed by typing one's own name. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
    today: { type: String, value: '' },
  },
  data: { clauses: [] as { no: number; text: string }[], name: '' },
  observers: {
    'field, value'(field: Field, value: unknown) {
      const { signedName = '' } = (value ?? {}) as { signedName?: string };
      const clauses = field.type === 'declaration' ? field.clauses : [];
      this.setData({ clauses: clauses.map((text, at) => ({ no: at + 1, text })) });
      if (signedName !== this.data.name.trim()) this.setData({ name: signedName });
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      this.data.name = detail.value;
      const signedName = detail.value.trim();
      const { field, today } = this.data;
      const value = signedName === '' ? undefined : { signedName, date: today };
      this.triggerEvent('answer', { key: field.key, value });
    },
  },
});
