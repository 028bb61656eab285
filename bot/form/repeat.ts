import { isRecord } from '../../server/forms/engine/fields/shared.ts';
import type { RecentLead } from '../engine/types.ts';
import { compact } from '../text/normalise.ts';
import { withDraft } from './move.ts';
import type { FormOutcome, OpenForm } from './openForm.ts';
import { repeatQuestion } from './repeatQuestion.ts';

const ADDS = ['1', '补充', '是补充', '补充的', '补充那一条', '1补充'];
const NEW = ['2', '新线索', '新的', '是新线索', '不是', '2新线索'];

/** A lead of this person about the same target with a common code: is this more about it (domain notes §4.2)? */
export function repeated({ purpose, draft, recent }: OpenForm): RecentLead | undefined {
  if (purpose !== 'tip' || draft.isNew === true || draft.supplements !== undefined) return undefined;
  const { answers } = draft;
  const codes: readonly unknown[] = Array.isArray(answers.violations) ? answers.violations : [];
  const { institution } = answers;
  const id = isRecord(institution) ? institution.id : undefined;
  const name = isRecord(institution) ? institution.name : (answers.unitName ?? answers.person);
  return recent.find((lead) => {
    const isSame =
      id !== undefined && lead.institutionId !== undefined
        ? id === lead.institutionId
        : typeof name === 'string' && compact(name) === compact(lead.targetName);
    // Whoever found no code for it wrote it in their own words both times.
    const isSameAct =
      lead.codes.some((code) => codes.includes(code)) || lead.codes.length + codes.length === 0;
    return isSame && isSameAct;
  });
}

/** The form with its lead declared an addition or a new one; null when the message says neither. */
export function repeatAnswer(form: OpenForm, said: string): OpenForm | null {
  const { at } = form.draft;
  if (at.kind !== 'repeat') return null;
  if (ADDS.includes(said)) return withDraft(form, { at: { kind: 'summary' }, supplements: at.no });
  return NEW.includes(said) ? withDraft(form, { at: { kind: 'summary' }, isNew: true }) : null;
}

/** Stops before handing in, to ask. */
export function askRepeat(form: OpenForm, { no }: RecentLead): FormOutcome {
  const asked = withDraft(form, { at: { kind: 'repeat', no } });
  return { draft: asked.draft, say: [repeatQuestion(asked)] };
}
