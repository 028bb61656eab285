import { DomainError } from '../../domain/errors.ts';
import type { enteredChannels } from '../../domain/leads/channels.ts';
import { beijingDay } from '../../domain/time.ts';
import { authorize } from '../../permissions/permissions.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { answerOnce } from '../answerOnce.ts';
import type { StaffContext } from '../context.ts';
import { checkedLead, type HandedLead } from './checkedLead.ts';
import { recordLead } from './recordLead.ts';

/** A lead that came by telephone, letter or visit, as staff put it down (S3). */
export interface EnteredLead extends Omit<HandedLead, 'channel'> {
  channel: (typeof enteredChannels)[number];
  /** When it reached the bureau; its clocks run from then. */
  receivedAt?: Date | undefined;
  /** The console's own id of it: the same again makes no second lead (`answerOnce`). */
  clientId?: string | undefined;
}

/** The number, the claim code for the anonymous, and the receipt. */
interface Entered {
  no: string;
  claimCode: string | null;
  /** To read out, or to print for whoever came. */
  receipt: string;
}

/**
 * Puts down a lead that did not come in writing through the product, under the same form, catalogue and clocks. An anonymous
 * reporter gets a claim code too, for staff to read out; it is shown once.
 * @returns the number, the receipt, and the claim code for the anonymous
 * @throws DomainError `permission.denied`, `input.invalid`, `lead.no_desk`
 */
export async function enterLead(
  context: StaffContext,
  { clientId, ...entered }: EnteredLead,
): Promise<Entered> {
  const { actor } = context;
  authorize(actor, 'lead.enter', { bureauId: actor.bureauId });
  if (!clientId) return enter(context, entered);
  return answerOnce(context, { kind: 'staff', ownerId: actor.id, clientId }, () => enter(context, entered));
}

async function enter(context: StaffContext, entered: EnteredLead): Promise<Entered> {
  const { actor, clock, ids } = context;
  const { bureauId } = actor;
  const now = clock.now();
  const bureau = await getBureau(bureauId, now);
  const { definition, facts, known } = await checkedLead(context, bureau, entered);
  const { standing, wantsReward, identity } = known;
  const problems = [
    ...(standing === 'supervisor'
      ? [
          {
            path: 'identity.identity',
            code: 'not_on_paper',
            message: '请选“实名”并写明姓名和电话，或选“匿名”。',
          },
        ]
      : []),
    ...(entered.receivedAt && entered.receivedAt > now
      ? [{ path: 'receivedAt', code: 'date', message: '收到的时间不能晚于现在。' }]
      : []),
  ];
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const no = ids.matter('XS', beijingDay(now));
  const claimCode = standing === 'anonymous' ? ids.claimCode() : undefined;
  const { receipt } = await recordLead(context, {
    ...{ ...entered, no, bureau, definition, facts, standing, wantsReward, identity, claimCode },
    evidenceOwner: `staff:${actor.id}`,
  });
  return { no, claimCode: claimCode ?? null, receipt };
}
