import { boundForm } from '../../server/forms/boundForm.ts';
import {
  type FormContext,
  type FormDefinition,
  type FormRef,
  pruneHidden,
} from '../../server/forms/engine/index.ts';
import { migrateAnswers } from '../../server/forms/migrations/index.ts';
import type { Draft, InstitutionOption, Purpose } from '../engine/state.ts';
import type { Effect, View } from '../engine/types.ts';
import { dayInChina } from '../text/day.ts';

/** A draft with everything that is needed to go on filling it. */
export interface OpenForm {
  readonly purpose: Purpose;
  readonly draft: Draft;
  readonly def: FormDefinition;
  readonly context: FormContext;
  readonly now: Date;
  /** The number that an application handed in now would get. */
  readonly newNo: string;
  /** What this message may mean, where an institution is asked for. */
  readonly institutions: readonly InstitutionOption[];
  /** Of the bureau, if it gave one. */
  readonly phone?: string;
}

/** What a message did to the form that is being filled. */
export interface FormOutcome {
  /** Null: the draft is gone (handed in, or deleted on request). */
  readonly draft: Draft | null;
  readonly say: readonly string[];
  /** Leave the form; without it the conversation stays in it. */
  readonly leave?: true;
  readonly effects?: readonly Effect[];
}

/** What an applicant of this mode may see and fill on that day. */
export function contextOf(mode: string, now: Date): FormContext {
  return { today: dayInChina(now), mode, filler: 'applicant' };
}

/** Opens a draft in the newest version of its form; `upgraded` when its answers were carried over to it. */
export function openForm(purpose: Purpose, draft: Draft, view: View): { form: OpenForm; upgraded: boolean } {
  const ref = newest(draft.form, view);
  const def = boundForm(ref, view.profile, view.bureau);
  const context = contextOf(draft.mode, view.now);
  const upgraded = ref.version !== draft.form.version;
  const answers = upgraded
    ? pruneHidden(def, migrateAnswers(draft.answers, draft.form, ref.version), context)
    : draft.answers;
  const { phone } = view.bureau;
  const form: OpenForm = {
    purpose,
    draft: { ...draft, form: ref, answers },
    def,
    context,
    now: view.now,
    newNo: view.newApplicationNo,
    institutions: view.institutions,
    ...(phone === undefined ? {} : { phone }),
  };
  return { form, upgraded };
}

/** Versions only go up; a draft of another form stays on its own. */
function newest(ref: FormRef, view: View): FormRef {
  const current = view.profile.recruit.applicationForm?.value;
  return current?.id === ref.id && current.version > ref.version ? current : ref;
}
