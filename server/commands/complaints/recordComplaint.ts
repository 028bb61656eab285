import type { ComplaintStatus } from '../../domain/complaints/machine.ts';
import type { ComplaintChannel } from '../../domain/complaints/measures.ts';
import type { Answers } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { Complaint } from '../../models/complaint.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { checkedComplaint } from './checkedComplaint.ts';
import { startComplaintClock } from './complaintClock.ts';
import { complaintFileIds } from './complaintFiles.ts';
import { complaintFormRef } from './complaintForm.ts';
import { complaintAnswersContext } from './sealed.ts';

/** What an institution says, on its way into the store. */
export interface NewComplaint {
  no: string;
  bureau: BureauDoc;
  institution: { _id: string; name: string };
  channel: ComplaintChannel;
  /** Without the institution, which is known. */
  answers: Answers;
  /** Who uploaded the files, as their rows have it. */
  evidenceOwner: string;
  /** The WeChat person who follows it, for what came by chat. */
  filedBy?: string | undefined;
  /** When it reached the bureau, for what came on paper or by telephone. */
  receivedAt?: Date | undefined;
}

/**
 * Writes a complaint with its files and its clock, all or nothing. Whom it is about is looked up by staff when they
 * register it: the institution never learns from us whether somebody is a supervisor.
 * @throws DomainError `input.invalid` with every problem
 */
export async function recordComplaint(
  context: CommandContext,
  { no, bureau, institution, channel, evidenceOwner, ...given }: NewComplaint,
): Promise<{ id: string; no: string; status: ComplaintStatus }> {
  const { clock, crypto, ids } = context;
  const { _id: institutionId, name } = institution;
  const answers = { ...given.answers, institution: { id: institutionId, name } };
  const { definition, rule, awaitsDocument } = checkedComplaint(context, bureau, answers);
  return inTransaction(async () => {
    const now = clock.now();
    const receivedAt = given.receivedAt ?? now;
    const _id = ids.uuid();
    const { _id: bureauId, profile } = bureau;
    const status = awaitsDocument ? 'awaiting_document' : 'filed';
    await Complaint.create({
      ...{ _id, no, bureauId, institutionId, profile, form: complaintFormRef, definition, channel, status },
      ...{ takenAs: rule.takenAs, article: rule.article },
      answersSealed: crypto.seal(answers, complaintAnswersContext(_id)),
      ...{ receivedAt, updatedAt: now, revision: 1 },
      ...(awaitsDocument ? {} : { filedAt: receivedAt }),
      ...(given.filedBy ? { filedBy: given.filedBy } : {}),
    });
    const object = { kind: 'complaint', id: _id } as const;
    await claimEvidence(context, { ids: complaintFileIds(answers), owner: evidenceOwner, object, bureauId });
    const data = { no, channel, takenAs: rule.takenAs };
    await appendEvent(context, { type: 'complaint.filed', bureauId, object, data });
    if (!awaitsDocument) await startComplaintClock(context, { _id, no, bureauId }, receivedAt);
    return { id: _id, no, status };
  });
}
