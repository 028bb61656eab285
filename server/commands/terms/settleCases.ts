import { Dismissal } from '../../models/dismissal.ts';
import { Inquiry, type InquiryDoc } from '../../models/inquiry.ts';
import type { CommandContext } from '../context.ts';

/** Closes what was being looked into about a supervisor. Idempotent; `noteSealed` says why in words. */
export async function settleInquiry(
  { actor, clock }: CommandContext,
  supervisorId: string,
  outcome: NonNullable<InquiryDoc['outcome']>,
  noteSealed?: Buffer,
): Promise<void> {
  const closed = {
    outcome,
    closedAt: clock.now(),
    closedBy: actor.id,
    ...(noteSealed ? { noteSealed } : {}),
  };
  await Inquiry.updateMany({ supervisorId, outcome: { $exists: false } }, { $set: closed });
}

/** The term ended in another way: a proposal to dismiss has nothing left to decide. */
export async function dropProposal(supervisorId: string): Promise<void> {
  await Dismissal.updateOne({ supervisorId, open: true }, { $unset: { open: 1 } });
}
