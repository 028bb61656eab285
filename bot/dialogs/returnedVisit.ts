import { isEmpty, isMine, isRequired, visibleFields } from '../../server/forms/engine/index.ts';
import type { ReturnedReport } from '../engine/handIns.ts';
import { type Outcome, reply, type Turn } from '../engine/outcome.ts';
import type { Draft } from '../engine/state.ts';
import { formOf, SUPERVISOR } from '../form/formOf.ts';
import { goNext } from '../form/move.ts';
import { contextOf, openForm } from '../form/openForm.ts';
import { enterForm } from './formStep.ts';

const REASON = 300;

/** A returned report with all that it said: staff name no items, so the author reads why and picks what to change. */
export function correctVisit(turn: Turn, returned: ReturnedReport): Outcome {
  const { state, view } = turn;
  const { no, reason, returnedAt } = returned;
  // A report is the word of somebody in force: said before they go through it all, not after.
  if (!view.appointment?.inForce)
    return reply(
      turn,
      `走访报告 ${no} 被退回过，可您的聘期已经结束，不能再补正。要说明情况，请联系工作人员。`,
    );
  const saved = state.drafts.correctVisit;
  if (saved?.matterNo === no && Date.parse(saved.savedAt) >= returnedAt.getTime())
    return enterForm(turn, 'correctVisit', saved, '好，接着补正。');
  const { form } = openForm('correctVisit', draftOf(turn, returned), view);
  const why = reason === undefined ? [] : [[...reason].slice(0, REASON).join('')];
  const intro = `补正走访报告 ${no}：原来填的都在，要改哪一题，回复“修改”加题号。`;
  return enterForm(turn, 'correctVisit', goNext(form).draft, intro, ...why);
}

function draftOf({ view }: Turn, { no, form, answers }: ReturnedReport): Draft {
  const def = formOf('correctVisit', { form, mode: SUPERVISOR }, view);
  const context = contextOf(SUPERVISOR, view.now);
  // What was left blank on purpose is not asked again.
  const passed = visibleFields(def, answers, context)
    .filter((field) => isMine(field, context))
    .filter((field) => isEmpty(answers[field.key]) && !isRequired(field, answers, context))
    .map(({ key }) => key);
  const savedAt = view.now.toISOString();
  return {
    ...{ form, mode: SUPERVISOR, matterNo: no, answers, passed },
    ...{ queue: [], at: { kind: 'summary' }, misses: 0, savedAt },
  };
}
