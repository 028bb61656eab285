import type { Field } from '../../../forms/index';

/** A consent of its own: the whole text, and two ways out of equal weight. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: { text: '', refusal: '', said: '' },
  observers: {
    'field, value'(field: Field, value: unknown) {
      const agreed = (value as { agreed?: boolean } | null)?.agreed;
      const said = agreed === undefined ? '' : agreed ? 'yes' : 'no';
      if (field.type === 'consent') this.setData({ text: field.text, refusal: field.refusal, said });
    },
  },
  methods: {
    onAgree() {
      this.tell(true);
    },
    onRefuse() {
      this.tell(false);
    },
    tell(agreed: boolean) {
      const value = { agreed, at: new Date().toISOString() };
      this.triggerEvent('answer', { key: this.data.field.key, value });
    },
  },
});
