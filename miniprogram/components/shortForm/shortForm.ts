import { type Answers, type Field, type FormContext, type Problem, validateAnswers } from '../../forms/index';
import { type LoadedForm, loadForm } from '../../lib/formLoader';
import { failedWith, loading, ready } from '../../lib/loadable';
import { sendOrKeep } from '../../lib/sendOrKeep';
import { answered, contextOf } from '../formFiller/filler.model';
import { shownSections } from '../formView/sections.model';

/** Where each goes, by the notation of the API, and what the person calls it, should it have to wait for a network. */
const sends = {
  activity: { title: '活动答复', path: '/api/mini/activities/{no}/reply' },
  renewal: { title: '续聘意愿', path: '/api/mini/terms/{no}/consent' },
} as const;
type Purpose = keyof typeof sends;

const forms = new WeakMap<object, LoadedForm>();
/** Those in which something was written that is not sent yet. */
const touched = new WeakSet<object>();
const noAnswers: Answers = {};

/** A form of a question or two on a page about its matter: one screen, no draft. Tells `sent` with what was answered. */
Component({
  properties: {
    /** `activity` or `renewal`. */
    purpose: { type: String, value: 'activity' },
    /** Number of the matter. */
    no: { type: String, value: '' },
    label: { type: String, value: '提交' },
    /** What was answered before. */
    initial: { type: Object, value: noAnswers },
  },
  data: {
    ...loading,
    ...{ fields: [] as Field[], answers: noAnswers, context: { today: '' } as FormContext },
    ...{ problems: [] as Problem[], wrong: '', busy: false },
  },
  observers: {
    initial(initial: Answers) {
      // What is being written is not overwritten by what comes late.
      if (!touched.has(this)) this.show(initial, []);
    },
  },
  lifetimes: {
    attached() {
      void this.load();
    },
  },
  methods: {
    async load() {
      this.setData(loading);
      try {
        forms.set(this, await loadForm(this.data.purpose as Purpose));
        this.setData(ready);
        this.show(this.data.initial, []);
      } catch (error) {
        this.setData(failedWith(error));
      }
    },
    show(answers: Answers, problems: readonly Problem[]) {
      const form = forms.get(this);
      if (!form) return;
      const context = contextOf(form.today, {}, {});
      const fields = shownSections(form.definition, answers, context).flat();
      this.setData({ fields, answers, context, problems: [...problems], wrong: '' });
    },
    onAnswer({ detail: { key, value } }: WechatMiniprogram.CustomEvent<{ key: string; value: unknown }>) {
      const form = forms.get(this);
      if (!form) return;
      touched.add(this);
      const { answers, context } = this.data;
      this.show(answered(form.definition, answers, context, key, value), []);
    },
    async onSend() {
      const form = forms.get(this);
      if (!form || this.data.busy) return;
      const { answers, context, no, purpose } = this.data;
      const { problems } = validateAnswers(form.definition, answers, context);
      if (problems.length > 0) return this.show(answers, problems);
      this.setData({ busy: true, wrong: '' });
      const body = { form: { ...form.form }, answers: { ...answers } };
      const sent = await sendOrKeep({ kind: 'reply', ...sends[purpose as Purpose], params: { no }, body });
      this.setData({ busy: false });
      if (sent.state === 'refused') return this.setData({ wrong: sent.text });
      touched.delete(this);
      this.triggerEvent('sent', { answers, kept: sent.state === 'kept' ? sent.text : '' });
    },
  },
});
