import type { Field } from '../../../forms/index';

type Days = { from?: string; to?: string };

/** From one day to another, up to today. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
    today: { type: String, value: '' },
  },
  data: { from: '', to: '', earliest: '2000-01-01' },
  observers: {
    'field, value'(field: Field, value: unknown) {
      const { from = '', to = '' } = (value ?? {}) as Days;
      const earliest = field.type === 'period' ? (field.earliest ?? '2000-01-01') : '2000-01-01';
      this.setData({ from, to, earliest });
    },
  },
  methods: {
    onFrom({ detail }: WechatMiniprogram.PickerChange) {
      const from = String(detail.value);
      const { to } = this.data;
      this.tell({ from, to: to === '' || to < from ? from : to });
    },
    onTo({ detail }: WechatMiniprogram.PickerChange) {
      const to = String(detail.value);
      const { from } = this.data;
      this.tell({ from: from === '' || from > to ? to : from, to });
    },
    tell(value: Days) {
      this.triggerEvent('answer', { key: this.data.field.key, value });
    },
  },
});
