import type { Answers, Field } from '../../../forms/index';
import { chosenOf, found, manyOptions, optionsOf, type ShownOption, toggled } from '../choice/options.model';

type Row = ShownOption & { chosen: boolean };
const noAnswers: Answers = {};

/** Several of a list; a long list is searched. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
    /** Of the whole form: what can be chosen may depend on them. */
    answers: { type: Object, value: noAnswers },
  },
  data: { typed: '', isLong: false, count: 0, rows: [] as Row[] },
  observers: {
    'field, value, answers, typed'(field: Field, value: unknown, answers: Answers, typed: string) {
      const all = optionsOf(field, answers);
      const chosen = chosenOf(value);
      const rows = found(all, typed, chosen).map((one) => ({ ...one, chosen: chosen.includes(one.value) }));
      this.setData({ isLong: all.length > manyOptions, count: chosen.length, rows });
    },
  },
  methods: {
    onSearch({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value });
    },
    onToggle({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { option } = currentTarget.dataset as { option: string };
      const { field, value } = this.data;
      this.triggerEvent('answer', { key: field.key, value: toggled(value, option) });
    },
  },
});
