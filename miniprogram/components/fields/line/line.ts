import type { Field } from '../../../forms/index';
import { lineAnswer, lineOf } from './line.model';

/** One line of text: names, numbers, addresses, amounts. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: { keyboard: 'text', most: 200, text: '' },
  observers: {
    'field, value'(field: Field, value: unknown) {
      const line = lineOf(field, value);
      // Not while it says the same: the person may be in the middle of a word.
      if (lineAnswer(field, this.data.text) === undefined || line.text !== this.data.text.trim())
        this.setData(line);
      else this.setData({ keyboard: line.keyboard, most: line.most });
    },
  },
  methods: {
    onInput({ detail }: WechatMiniprogram.Input) {
      const { field } = this.data;
      this.data.text = detail.value;
      this.triggerEvent('answer', { key: field.key, value: lineAnswer(field, detail.value) });
    },
    /** The number that WeChat told stands in the line as if typed. */
    onNumber({ detail }: WechatMiniprogram.CustomEvent<{ number: string }>) {
      const { field } = this.data;
      this.setData({ text: detail.number });
      this.triggerEvent('answer', { key: field.key, value: lineAnswer(field, detail.number) });
    },
  },
});
