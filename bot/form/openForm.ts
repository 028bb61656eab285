import { identityMode } from '../../server/domain/leads/identityMode.ts';
import {
  type FormContext,
  type FormDefinition,
  type FormRef,
  pruneHidden,
} from '../../server/forms/engine/index.ts';
import { migrateAnswers } from '../../server/forms/migrations/index.ts';
import type { Draft, Frame, InstitutionOption, Purpose } from '../engine/state.ts';
import type { Effect, RecentLead, View } from '../engine/types.ts';
import { dayInChina } from '../text/day.ts';
import type { Speaker } from '../texts/types.ts';
import { formOf, matterForms } from './formOf.ts';
import type { NewNames } from './purposes.ts';

/** A draft with everything that is needed to go on filling it. */
export interface OpenForm {
  readonly purpose: Purpose;
  readonly draft: Draft;
  readonly def: FormDefinition;
  readonly context: FormContext;
  readonly now: Date;
  /** What a submission handed in now would be called by. */
  readonly newNames: NewNames;
  /** The person's recent leads; only when a lead is about to be handed in. */
  readonly recent: readonly RecentLead[];
  /** What this message may mean, where an institution is asked for. */
  readonly institutions: readonly InstitutionOption[];
  /** In whose name the bot speaks. */
  readonly bureau: Speaker;
  /** Units of the account, where a region is asked for. */
  readonly units: View['units'];
  /** 大字: short questions and confirmations. */
  readonly simple: boolean;
}

/** What a message did to the form that is being filled. */
export interface FormOutcome {
  /** Null: the draft is gone (handed in, or deleted on request). */
  readonly draft: Draft | null;
  readonly say: readonly string[];
  /** Leave the form; without it the conversation stays in it. */
  readonly leave?: true;
  /** Where to go from there; without it nothing is open. */
  readonly next?: Frame;
  readonly effects?: readonly Effect[];
}

/** What an applicant of this mode may see and fill on that day. */
export function contextOf(mode: string, now: Date): FormContext {
  return { today: dayInChina(now), mode, filler: 'applicant' };
}

/** Opens a draft in the newest version of its form; `upgraded` when its answers were carried over to it. */
export function openForm(purpose: Purpose, draft: Draft, view: View): { form: OpenForm; upgraded: boolean } {
  const ref = newest(purpose, draft.form, view);
  const def = formOf(purpose, { ...draft, form: ref }, view);
  const context = contextOf(modeOf(purpose, draft), view.now);
  const upgraded = ref.version !== draft.form.version;
  const answers = upgraded
    ? pruneHidden(def, migrateAnswers(draft.answers, draft.form, ref.version), context)
    : draft.answers;
  const form: OpenForm = {
    purpose,
    draft: { ...draft, form: ref, answers },
    def,
    context,
    now: view.now,
    newNames: { no: newNoOf(purpose, view), claimCode: view.newClaimCode },
    recent: view.leadOptions.recent,
    institutions: view.institutions,
    bureau: view.bureau,
    units: view.units,
    simple: view.person.simple === true,
  };
  return { form, upgraded };
}

/** Versions only go up; a draft of another form stays on its own. */
function newest(purpose: Purpose, ref: FormRef, view: View): FormRef {
  const isMatter = purpose !== 'apply' && purpose !== 'correct';
  const current = isMatter ? matterForms[purpose] : view.profile.recruit.applicationForm?.value;
  return current?.id === ref.id && current.version > ref.version ? current : ref;
}

function newNoOf(purpose: Purpose, view: View): string {
  const newNos: Partial<Record<Purpose, string>> = view.newNos;
  return newNos[purpose] ?? view.newApplicationNo;
}

/** How a form is filled in; a tip-off says in the middle of it who has to be asked for. */
export function modeOf(purpose: Purpose, { mode, answers }: Draft): string {
  return purpose === 'tip' ? identityMode(mode, answers) : mode;
}
