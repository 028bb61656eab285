import { type Field, isSpoken, wordsOf } from '../../../forms/index';

/** Several sentences, with how many signs they are. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: { text: '', count: 0, most: 5000, spoken: false },
  observers: {
    'field, value'(field: Field, value: unknown) {
      const text = wordsOf(value);
      const most = 'max' in field ? field.max : 5000;
      const count = Array.from(text.trim()).length;
      const spoken = isSpoken(value);
      if (text !== this.data.text.trim()) this.setData({ text, count, most, spoken });
      else this.setData({ count, most, spoken });
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      const { field, value } = this.data;
      this.data.text = detail.value;
      const text = detail.value.trim();
      // What was said in the chat stays with it; the words can be corrected.
      const answer = isSpoken(value) ? { ...value, text } : text || undefined;
      this.triggerEvent('answer', { key: field.key, value: answer });
    },
  },
});
