import { withoutReporter } from '../../domain/leads/identity.ts';
import { targetName } from '../../domain/leads/targetName.ts';
import { beijingDay } from '../../domain/time.ts';
import { type Answers, isSpoken, spokenInWords, wordsOf } from '../../forms/engine/index.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { reporterWords } from '../../queries/vault/reporterOf.ts';
import { writeMatterNote } from '../authors/writeMatterNote.ts';
import type { StaffContext } from '../context.ts';
import { leadAnswersContext } from '../leads/sealed.ts';
import { recordOpinion } from './recordOpinion.ts';

/** What becomes of the lead: an opinion in the reporter's words, or in staff's words a breach of an agreement for the agency. */
export type LeadAsOpinion = { reason: string } & ({ as: 'opinion' } | { as: 'breach'; summary: string });

/**
 * A lead turns out to be an opinion or a breach of an agreement: a new opinion without an author, because the lead keeps its
 * reporter, who hears through the lead. Only those who could know of the lead may know of it, and of a breach the agency.
 * Whoever reported is in neither. Call it in the transaction of the lead's step.
 * @returns the number of the new opinion
 */
export async function opinionFromLead(
  context: StaffContext,
  lead: LeadDoc,
  becomes: LeadAsOpinion,
): Promise<{ id: string; no: string }> {
  const { clock, crypto, ids } = context;
  const { _id: leadId, bureauId, accusedBureauId, institutionId, reportId, excludedStaff } = lead;
  const now = clock.now();
  const { _id, profile } = await getBureau(bureauId, now);
  const answers = crypto.open<Answers>(lead.answersSealed, leadAnswersContext(leadId));
  const words = await reporterWords(crypto, lead.reporterId);
  const said = becomes.as === 'breach' ? [targetName(answers), becomes.summary] : [inWords(answers.facts)];
  const no = ids.matter('YJ', beijingDay(now));
  const desk = becomes.as === 'breach' ? 'agreement' : lead.desk;
  const { id } = await recordOpinion(context, {
    ...{ no, bureau: { _id, profile }, origin: 'lead', category: 'other', wantsReply: true },
    answers: { text: said.map((text) => withoutReporter(text, words)).join('\n') },
    from: { leadId, reportId, institutionId, desk, accusedBureauId, excludedStaff },
  });
  // The reason is for the file of the lead, which the agency does not read.
  if (becomes.as === 'opinion') {
    await writeMatterNote(context, { kind: 'opinion', id }, `由线索转来：${becomes.reason}`);
  }
  return { id, no };
}

const inWords = (value: Answers[string]): string => (isSpoken(value) ? spokenInWords(value) : wordsOf(value));
