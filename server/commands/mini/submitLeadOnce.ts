import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { followerOf } from '../../queries/identities/followerOf.ts';
import { requireCurrentForm } from '../../queries/mini/requireCurrentForm.ts';
import { answerOnce } from '../answerOnce.ts';
import { recordUnchecked } from '../contentChecks/recordContentCheck.ts';
import type { Services } from '../context.ts';
import { leadForm } from '../leads/checkedLead.ts';
import { submitLead } from '../leads/submitLead.ts';
import type { MiniPerson } from './types.ts';

/** What the mini program shows once a lead is stored. */
export interface LeadReceipt {
  no: string;
  /** For the anonymous only; this is the one moment to write it down. */
  claimCode: string | null;
  /** What happens next and by when, in words. */
  text: string;
  /** Last day for the decision on filing, `YYYY-MM-DD`; null where no rule says one. */
  dueOn: string | null;
}

/** A lead as the mini program sends it; `clientId` is the program's own id of it. */
export interface MiniLead {
  clientId: string;
  /** The form that was filled in; without it the first version. */
  form?: FormRef | undefined;
  answers: Answers;
  identity: Answers;
  confirmedNew?: boolean | undefined;
}

/**
 * Takes in a lead. The same `clientId` again within a day (ours), or twice at once, makes no second lead and gets the same
 * answer, whatever else was sent with it: a phone that lost the answer asks again.
 * @throws DomainError `form.changed`, or as `submitLead`
 */
export async function submitLeadOnce(
  services: Services,
  { personId, bureauId }: MiniPerson,
  { clientId, form = leadForm, ...handed }: MiniLead,
): Promise<LeadReceipt> {
  const [no, claimCode] = [
    services.ids.matter('XS', beijingDay(services.clock.now())),
    services.ids.claimCode(),
  ];
  return answerOnce(services, { kind: 'person', ownerId: personId, clientId }, async () => {
    if (form !== leadForm) await requireCurrentForm(services, { purpose: 'lead', bureauId, form });
    const submission = {
      personId,
      bureauId,
      evidenceOwner: `person:${personId}`,
      channel: 'mini',
    } as const;
    const followerId = (await followerOf(services.crypto, personId)) ?? undefined;
    const given = { ...handed, ...submission, followerId, form, no, claimCode };
    const { standing, receipt, limitOn } = await submitLead(services, given);
    await recordUnchecked(services, { matterNo: no, purpose: 'lead' });
    return { no, claimCode: standing === 'anonymous' ? claimCode : null, text: receipt, dueOn: limitOn };
  });
}
