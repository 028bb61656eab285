import { retention } from '../../domain/retention.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers } from '../../forms/engine/index.ts';
import { MiniSubmission } from '../../models/miniSubmission.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { followerOf } from '../../queries/identities/followerOf.ts';
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
  answers: Answers;
  identity: Answers;
  confirmedNew?: boolean | undefined;
}

/**
 * Takes in a lead. The same `clientId` again within a day (ours), or twice at once, makes no second lead and gets the same
 * answer, whatever else was sent with it: a phone that lost the answer asks again.
 * @throws DomainError as `submitLead`
 */
export async function submitLeadOnce(
  services: Services,
  { personId, bureauId }: MiniPerson,
  { clientId, ...handed }: MiniLead,
): Promise<LeadReceipt> {
  const { clock, crypto, ids } = services;
  const now = clock.now();
  const _id = crypto.blindIndex('miniSubmission', `${personId}\0${clientId}`);
  const context = `miniSubmission:${_id}`;
  const expiresAt = new Date(now.getTime() + retention.miniSubmissionMs);
  const [no, claimCode] = [ids.matter('XS', beijingDay(now)), ids.claimCode()];

  async function earlier(): Promise<LeadReceipt | null> {
    const row = await MiniSubmission.findOne({ _id, expiresAt: { $gt: now } }).lean();
    return row ? crypto.open<LeadReceipt>(row.answerSealed, context) : null;
  }

  try {
    return await inTransaction(async () => {
      const known = await earlier();
      if (known) return known;
      await MiniSubmission.deleteOne({ _id });
      const submission = {
        personId,
        bureauId,
        evidenceOwner: `person:${personId}`,
        channel: 'mini',
      } as const;
      const followerId = (await followerOf(crypto, personId)) ?? undefined;
      const given = { ...handed, ...submission, followerId, form: leadForm };
      const { standing, receipt, limitOn } = await submitLead(services, { ...given, no, claimCode });
      const answer = {
        no,
        claimCode: standing === 'anonymous' ? claimCode : null,
        text: receipt,
        dueOn: limitOn,
      };
      await MiniSubmission.create({ _id, answerSealed: crypto.seal(answer, context), expiresAt });
      return answer;
    });
  } catch (error) {
    // The other one of two at once was first.
    const first = isDuplicateKey(error) ? await earlier() : null;
    if (!first) throw error;
    return first;
  }
}
