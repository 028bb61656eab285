import type { Answers, Field, FormContext, Problem } from '../../forms/index';
import { forgetDraft, keepDraft } from '../../lib/drafts';
import type { Draft, DraftPurpose } from '../../lib/drafts.model';
import { type LoadedForm, loadForm } from '../../lib/formLoader';
import { handIns } from '../../lib/handIns';
import { failedWith, loading, ready } from '../../lib/loadable';
import { newClientId } from '../../lib/newClientId';
import { leaveDraft, openDraft, syncDraft } from './draftKeeper';
import {
  answered,
  carriedOver,
  contextOf,
  newDraft,
  placed,
  problemsHere,
  problemsOfAll,
  type SummaryRow,
  screenOf,
  summaryOf,
} from './filler.model';
import { handIn } from './handIn';

/** What one filler works on; too large and too often changed to go through `setData`. */
interface Work {
  form: LoadedForm;
  draft: Draft;
  context: FormContext;
  busy: Set<string>;
}

const works = new WeakMap<object, Work>();
/** Fillers whose draft is on its way, and those with a newer one. */
const syncing = new WeakSet<object>();
const due = new WeakSet<object>();
const noProblems: readonly Problem[] = [];

/** Fills one form from the first question to handing it in: sections, draft, summary. Tells `done` with the entry of the outbox. */
Component({
  properties: {
    /** `apply`, `correct`, `lead`, `report`, `correctReport`, `opinion`, `reward`. */
    purpose: { type: String, value: 'lead' },
    /** How it is handed in: recruitment mode, call, number of what is corrected. */
    about: { type: Object, value: {} as Record<string, string> },
    /** What was filled in before, for a correction. */
    initial: { type: Object, value: {} as Answers },
  },
  data: {
    ...loading,
    ...{
      notice: '',
      isOld: false,
      step: 0,
      steps: 0,
      isReview: false,
      progress: '',
      isStopped: false,
      isSending: false,
      isLookedAt: false,
    },
    fields: [] as Field[],
    answers: {} as Answers,
    context: { today: '' } as FormContext,
    problems: noProblems as Problem[],
    summary: [] as SummaryRow[],
  },
  lifetimes: {
    attached() {
      void this.open();
    },
    detached() {
      const work = works.get(this);
      if (work) void leaveDraft(work.draft);
    },
  },
  pageLifetimes: {
    hide() {
      void this.sync();
    },
  },
  methods: {
    async open() {
      this.setData(loading);
      const purpose = this.data.purpose as DraftPurpose;
      this.setData({ isLookedAt: handIns[purpose].isLookedAt === true });
      try {
        const form = await loadForm(handIns[purpose].form);
        const { about, initial } = this.data;
        const start = { clientId: newClientId(), now: Date.now(), answers: initial };
        const { draft, isOld } = await openDraft(newDraft(purpose, form.form, about, start));
        this.take(form, draft);
        this.setData({ ...ready, isOld: isOld && Object.keys(draft.answers).length > 0 });
      } catch (error) {
        this.setData(failedWith(error));
      }
    },
    /** Goes on with a draft in the form as it is now. */
    take(form: LoadedForm, old: Draft) {
      const context = contextOf(form.today, old.about, old.answers);
      const { draft, isNewForm } = carriedOver(old, form, context);
      works.set(this, { form, draft, context, busy: new Set() });
      keepDraft(draft);
      if (isNewForm) this.setData({ notice: '表单更新了，已填的还在，请看看新的几项。' });
      this.show([]);
    },
    show(problems: readonly Problem[]) {
      const work = works.get(this);
      if (!work) return;
      const { draft, context, form } = work;
      const screen = screenOf(form.definition, draft.answers, context, draft.step);
      const summary = screen.isReview ? summaryOf(form.definition, draft.answers, context) : [];
      this.setData({ ...screen, summary, context, answers: draft.answers, problems: [...problems] });
    },
    change(changes: Partial<Draft>) {
      const work = works.get(this);
      if (!work) return;
      work.draft = { ...work.draft, ...changes, savedAt: Date.now() };
      keepDraft(work.draft);
    },
    /** Brings the draft to the server, one after the other: two at once would look like two phones. */
    async sync() {
      due.add(this);
      if (syncing.has(this)) return;
      syncing.add(this);
      while (due.has(this)) {
        due.delete(this);
        await this.syncOnce();
      }
      syncing.delete(this);
    },
    async syncOnce() {
      const work = works.get(this);
      if (!work) return;
      const sent = work.draft;
      const draft = await syncDraft(sent);
      // Handed in meanwhile: nothing is kept any more.
      if (works.get(this) !== work) return;
      // What was answered meanwhile stays; only the choice of another phone's draft takes its place.
      if (draft.answers !== sent.answers) return this.take(work.form, draft);
      work.draft = { ...work.draft, revision: draft.revision };
      keepDraft(work.draft);
    },
    onAnswer({ detail: { key, value } }: WechatMiniprogram.CustomEvent<{ key: string; value: unknown }>) {
      const work = works.get(this);
      if (!work) return;
      const { form, draft } = work;
      work.context = contextOf(form.today, draft.about, { ...draft.answers, [key]: value });
      this.change({ answers: answered(form.definition, draft.answers, work.context, key, value) });
      this.show(this.data.problems.filter(({ path }) => path.split('.')[0] !== key));
    },
    onBusy({ detail: { key, busy } }: WechatMiniprogram.CustomEvent<{ key: string; busy: boolean }>) {
      if (busy) works.get(this)?.busy.add(key);
      else works.get(this)?.busy.delete(key);
    },
    onNext() {
      const work = works.get(this);
      if (!work) return;
      if (work.busy.size > 0) return this.tell('还有材料没传完，请等一等，或点“去掉”。');
      const { form, draft, context } = work;
      const problems = problemsHere(form.definition, draft.answers, context, draft.step);
      if (problems.length > 0) return this.showProblems(problems);
      this.goTo(this.data.step + 1);
      void this.sync();
    },
    onBack() {
      this.goTo(Math.max(0, this.data.step - 1));
    },
    onEdit({ currentTarget }: WechatMiniprogram.TouchEvent) {
      this.goTo((currentTarget.dataset as Pick<SummaryRow, 'step'>).step);
    },
    goTo(step: number) {
      this.change({ step });
      this.setData({ notice: '' });
      this.show([]);
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    showProblems(problems: readonly Problem[]) {
      this.show(problems);
      const [first] = problems;
      this.tell(`有 ${problems.length} 处要改：${first?.message ?? ''}`);
    },
    tell(notice: string) {
      this.setData({ notice });
      wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    },
    async onSubmit() {
      const work = works.get(this);
      if (!work || this.data.isSending) return;
      const { form, draft, context } = work;
      const { problems, step } = problemsOfAll(form.definition, draft.answers, context);
      if (problems.length > 0) {
        this.change({ step: Math.max(0, step) });
        return this.showProblems(problems);
      }
      this.setData({ isSending: true, notice: '' });
      const outcome = await handIn(draft, form.apart);
      this.setData({ isSending: false });
      if (outcome.kind === 'kept') {
        works.delete(this);
        if (outcome.isDone) forgetDraft(draft.purpose, 'here');
        return this.triggerEvent('done', { id: draft.clientId });
      }
      if (outcome.code === 'form.changed') return this.reload();
      const found = placed(form.definition, outcome.problems);
      const [first] = found.problems;
      if (!first) return this.tell([outcome.message, ...found.rest].join(''));
      const at = this.data.summary.find(({ key }) => key === first.path.split('.')[0])?.step;
      this.change({ step: at ?? 0 });
      this.showProblems(found.problems);
    },
    /** The form was replaced while it was being filled: answers stay, the first screen with something new comes up. */
    async reload() {
      const work = works.get(this);
      if (!work) return;
      try {
        const form = await loadForm(handIns[work.draft.purpose].form);
        this.take(form, work.draft);
        const now = works.get(this);
        const { step } = problemsOfAll(form.definition, now?.draft.answers ?? {}, work.context);
        if (step >= 0) this.change({ step });
        this.show([]);
        this.tell('表单刚刚更新了，已填的还在，请看看新的几项，再提交一次。');
      } catch (error) {
        this.tell(failedWith(error).problem);
      }
    },
    onStartAnew() {
      const work = works.get(this);
      if (!work) return;
      wx.showModal({
        title: '重新填写？',
        content: '已填的内容会删除。',
        confirmText: '重新填',
        success: ({ confirm }) => {
          if (!confirm) return;
          forgetDraft(work.draft.purpose, 'everywhere');
          const start = { clientId: newClientId(), now: Date.now(), answers: this.data.initial };
          this.take(work.form, newDraft(work.draft.purpose, work.form.form, this.data.about, start));
          this.setData({ isOld: false });
        },
      });
    },
  },
});
