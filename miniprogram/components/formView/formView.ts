import type { Answers, Field, FormContext, Problem } from '../../forms/index';
import { type FieldComponent, fieldComponents } from './fieldComponents';
import { problemAt, requiredNow } from './sections.model';

/** One item on the screen. */
interface Row {
  key: string;
  component: FieldComponent | 'nobody';
  field: Field;
  value: unknown;
  problem: string;
  required: boolean;
}

const noFields: readonly Field[] = [];
const noProblems: readonly Problem[] = [];
const noAnswers: Answers = {};
const noContext: FormContext = { today: '' };

/** Asks for some fields of a form: each by the component of its type, with what is wrong beside it. Tells `answer`. */
Component({
  properties: {
    fields: { type: Array, value: noFields as Field[] },
    answers: { type: Object, value: noAnswers },
    context: { type: Object, value: noContext },
    problems: { type: Array, value: noProblems as Problem[] },
    /** Shows the numbers of the items: where the form reproduces a printed one. */
    numbered: { type: Boolean, value: false },
  },
  data: { rows: [] as Row[] },
  observers: {
    'fields, answers, context, problems'(
      fields: Field[],
      answers: Answers,
      context: FormContext,
      problems: Problem[],
    ) {
      this.setData({
        rows: fields.map((field) => ({
          ...{ key: field.key, component: fieldComponents[field.type], field },
          ...{ value: answers[field.key] ?? null, problem: problemAt(field.key, problems) },
          required: requiredNow(field, answers, context),
        })),
      });
    },
  },
  methods: {
    onAnswer({ detail }: WechatMiniprogram.CustomEvent<{ key: string; value: unknown }>) {
      this.triggerEvent('answer', detail);
    },
    onBusy({ detail }: WechatMiniprogram.CustomEvent<{ key: string; busy: boolean }>) {
      this.triggerEvent('busy', detail);
    },
  },
});
