import { afterComplaintMove } from '../../domain/complaints/machine.ts';
import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { type Answers, type FormDefinition, fieldOf, fieldProblems } from '../../forms/engine/index.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findComplaint } from '../../queries/complaints/findComplaint.ts';
import { findComplaintLink } from '../../queries/complaints/findComplaintLink.ts';
import { uploadedFiles } from '../../queries/complaints/uploadedFiles.ts';
import type { CommandContext, StaffContext } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { startComplaintClock } from './complaintClock.ts';
import { linkOwner, staffOwner } from './linkOwner.ts';
import { complaintAnswersContext } from './sealed.ts';

/**
 * The institution adds the signed document through its link; from then on the complaint is filed.
 * @throws DomainError `complaintLink.not_found`, `complaint.wrong_status`, `complaint.document_required` without a file
 *   of theirs, `input.invalid`
 */
export async function supplyDocument(
  context: CommandContext,
  { token, fileIds }: { token: string; fileIds: readonly string[] },
): Promise<void> {
  await inTransaction(async () => {
    const { link } = await findComplaintLink(token, beijingDay(context.clock.now()));
    const complaint = link.complaintId ? await Complaint.findById(link.complaintId).lean() : null;
    if (!complaint) throw new DomainError('complaintLink.closed');
    await addDocument(context, complaint, { fileIds, owner: linkOwner(link._id) });
  });
}

/**
 * The same for a document that reached the bureau on paper.
 * @throws DomainError `complaint.not_found`, `permission.denied`, and as above
 */
export async function supplyDocumentAsStaff(
  context: StaffContext,
  { no, fileIds }: { no: string; fileIds: readonly string[] },
): Promise<void> {
  await inTransaction(async () => {
    const complaint = await findComplaint(context, no);
    authorize(context.actor, 'complaint.register', complaint);
    await addDocument(context, complaint, { fileIds, owner: staffOwner(context.actor.id) });
  });
}

async function addDocument(
  context: CommandContext,
  { _id, no, bureauId, status, revision, answersSealed, definition }: ComplaintDoc,
  { fileIds, owner }: { fileIds: readonly string[]; owner: string },
): Promise<void> {
  const to = afterComplaintMove(status, 'supply');
  const { clock, crypto } = context;
  const now = clock.now();
  const signedDocument = await uploadedFiles(crypto, owner, fileIds);
  if (signedDocument.length === 0) throw new DomainError('complaint.document_required');
  const answers = { ...crypto.open<Answers>(answersSealed, complaintAnswersContext(_id)), signedDocument };
  const field = fieldOf(definition as FormDefinition, 'signedDocument');
  const problems = field ? fieldProblems(field, answers, { today: beijingDay(now) }) : [];
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const object = { kind: 'complaint', id: _id } as const;
  const ids = signedDocument.map(({ id }) => id);
  await claimEvidence(context, { ids, owner, object, bureauId, path: 'signedDocument' });
  const { matchedCount } = await Complaint.updateOne(
    { _id, revision },
    {
      $set: {
        ...{ status: to, filedAt: now, updatedAt: now },
        answersSealed: crypto.seal(answers, complaintAnswersContext(_id)),
      },
      $inc: { revision: 1 },
    },
  );
  if (matchedCount === 0) throw new DomainError('request.conflict');
  await appendEvent(context, { type: 'complaint.documentSupplied', bureauId, object, data: { no } });
  await startComplaintClock(context, { _id, no, bureauId }, now);
}
