import { withoutReporter } from '../../domain/leads/identity.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { reporterWords } from '../../queries/vault/reporterOf.ts';
import { writeMatterNote } from '../authors/writeMatterNote.ts';
import type { StaffContext } from '../context.ts';
import { leadAnswersContext } from '../leads/sealed.ts';
import { recordOpinion } from './recordOpinion.ts';

/**
 * A lead turns out to be an opinion: a new one with what was reported and without an author, because the lead keeps its
 * reporter, who hears through the lead and is not named in it. Only those who could know of the lead may know of it. Call it in the transaction
 * of the lead's step.
 * @returns the number of the new opinion
 */
export async function opinionFromLead(
  context: StaffContext,
  lead: LeadDoc,
  reason: string,
): Promise<{ id: string; no: string }> {
  const { clock, crypto, ids } = context;
  const { _id: leadId, bureauId, desk, accusedBureauId, institutionId, reportId, excludedStaff } = lead;
  const now = clock.now();
  const { _id, profile } = await getBureau(bureauId, now);
  const { facts } = crypto.open<Answers>(lead.answersSealed, leadAnswersContext(leadId));
  const words = await reporterWords(crypto, lead.reporterId);
  const no = ids.matter('YJ', beijingDay(now));
  const { id } = await recordOpinion(context, {
    ...{ no, bureau: { _id, profile }, origin: 'lead', category: 'other', wantsReply: true },
    answers: { text: typeof facts === 'string' ? withoutReporter(facts, words) : '' },
    from: { leadId, reportId, institutionId, desk, accusedBureauId, excludedStaff },
  });
  await writeMatterNote(context, { kind: 'opinion', id }, `由线索转来：${reason}`);
  return { id, no };
}
