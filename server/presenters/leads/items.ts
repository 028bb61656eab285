import { answerRows, type FormContext } from '../../forms/engine/index.ts';
import type { LeadFile } from '../../queries/leads/getLead.ts';

/** What the reporter wrote, item by item; files have a list of their own. */
export function presentLeadItems({
  definition,
  answers,
  lead,
  hide,
}: Pick<LeadFile, 'definition' | 'answers' | 'lead' | 'hide'>) {
  const context: FormContext = { today: lead.actTo, mode: lead.channel };
  return answerRows(definition, answers, context, 'full')
    .filter(({ type, text }) => type !== 'evidence' && text !== '')
    .map(({ key, label, text }) => ({ key, label, value: hide(text) }));
}
