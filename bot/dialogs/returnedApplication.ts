import { boundForm } from '../../server/forms/boundForm.ts';
import { fieldOf, isEmpty, isMine, isRequired, visibleFields } from '../../server/forms/engine/index.ts';
import { type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import type { ApplicationSummary } from '../engine/types.ts';
import { goNext } from '../form/move.ts';
import { contextOf, openForm } from '../form/openForm.ts';
import { describe } from './applications.ts';
import { enterForm } from './formStep.ts';

/** Re-asks the items of a returned application that staff flagged, with the old answers kept, then the summary. */
export function correctApplication(turn: Turn, returned: ApplicationSummary): Outcome {
  const { state, view } = turn;
  const saved = state.drafts.correct;
  // A draft from before this return would bring back answers that were handed in and changed since.
  const current =
    saved?.applicationNo === returned.no && Date.parse(saved.savedAt) >= returned.updatedAt.getTime();
  if (saved && current) return enterForm(turn, 'correct', saved, '好，接着补正。');
  const draft = draftOf(turn, returned);
  if (!draft) return reply(turn, '这份申请暂时不能在这里补正，请联系工作人员。', describe(returned, view));
  const { form } = openForm('correct', draft, view);
  const reason = returned.reason ? [`退回原因：${[...returned.reason].slice(0, 200).join('')}`] : [];
  const intro = `补正申请 ${returned.no}：原来填的都在，先看要改的，不改的回复“保留”。`;
  return enterForm(turn, 'correct', goNext(form).draft, intro, ...reason);
}

/** The returned application as a draft, or null when its answers were not given to the chat. */
function draftOf({ view }: Turn, application: ApplicationSummary): Draft | null {
  const form = application.form ?? view.profile.recruit.applicationForm?.value;
  if (!form || !application.answers) return null;
  const { answers, mode = 'self' } = application;
  const def = boundForm(form, view.profile, view.bureau);
  const context = contextOf(mode, view.now);
  const mine = visibleFields(def, answers, context).filter((field) => isMine(field, context));
  return {
    form,
    mode,
    applicationNo: application.no,
    answers,
    // What was left blank on purpose is not asked again, unless staff flagged it.
    passed: mine
      .filter((field) => isEmpty(answers[field.key]) && !isRequired(field, answers, context))
      .map(({ key }) => key),
    queue: (application.returnedFields ?? []).filter((key) => fieldOf(def, key) !== undefined),
    at: { kind: 'summary' },
    misses: 0,
    savedAt: view.now.toISOString(),
  };
}
