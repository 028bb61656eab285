import type { Field } from '../../../forms/index';
import {
  choiceAnswer,
  chosenOf,
  found,
  manyOptions,
  optionsOf,
  otherOf,
  type ShownOption,
} from './options.model';

/** One of several, or 其他 in own words; a long list is searched. */
Component({
  properties: {
    field: { type: Object, value: {} as Field },
    value: { type: null, value: null as unknown },
  },
  data: {
    typed: '',
    isLong: false,
    chosen: '',
    other: '',
    isOther: false,
    mayOther: false,
    options: [] as ShownOption[],
  },
  observers: {
    'field, value, typed'(field: Field, value: unknown, typed: string) {
      const all = optionsOf(field, {});
      const isLong = all.length > manyOptions;
      const chosen = chosenOf(value);
      const other = otherOf(value);
      const fits = found(all, typed, chosen);
      this.setData({
        ...{ isLong, chosen: chosen[0] ?? '', isOther: other !== null },
        mayOther: field.type === 'choice' && field.other !== undefined,
        options: isLong && typed.trim() === '' ? shortened(fits, chosen) : fits,
        ...(other !== null && other !== this.data.other.trim() ? { other } : {}),
      });
    },
  },
  methods: {
    onSearch({ detail }: WechatMiniprogram.Input) {
      this.setData({ typed: detail.value });
    },
    onChoose({ currentTarget }: WechatMiniprogram.TouchEvent) {
      const { option } = currentTarget.dataset as { option: string };
      this.tell(choiceAnswer(this.data.field, option));
    },
    onOther() {
      this.tell({ other: this.data.other });
    },
    onOtherText({ detail }: WechatMiniprogram.Input) {
      this.data.other = detail.value;
      this.tell({ other: detail.value.trim() });
    },
    tell(value: unknown) {
      this.triggerEvent('answer', { key: this.data.field.key, value });
    },
  },
});

/** Of a long list that nobody searches: the chosen one and the first few. */
function shortened(options: readonly ShownOption[], chosen: readonly string[]): ShownOption[] {
  const first = options.slice(0, manyOptions);
  return [
    ...options.filter(({ value }) => chosen.includes(value) && !first.some((one) => one.value === value)),
    ...first,
  ];
}
