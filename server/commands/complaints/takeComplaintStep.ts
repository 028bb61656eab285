import {
  afterComplaintMove,
  type ComplaintStatus,
  type ComplaintStepName,
} from '../../domain/complaints/machine.ts';
import { type Complainant, namesComplainant } from '../../domain/complaints/namesComplainant.ts';
import { DomainError } from '../../domain/errors.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize } from '../../permissions/permissions.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findComplaint } from '../../queries/complaints/findComplaint.ts';
import type { StaffContext } from '../context.ts';
import { complaintAnswersContext } from './sealed.ts';
import { complaintSteps } from './steps/index.ts';
import type { ComplaintStep, ComplaintStepInputs } from './steps/types.ts';

/** Which step to take on which complaint; `revision` is the one that staff looked at. */
export interface ComplaintStepRequest<M extends ComplaintStepName> {
  no: string;
  step: M;
  revision: number;
  input: ComplaintStepInputs[M];
}

/** What the supervisor reads. */
const toldFields = ['facts', 'text'] as const;

/**
 * Takes one step with a complaint: whoever may know of it, with the permission of the step, from a status that allows it.
 * Status, event, clock and what follows for the term are one transaction; the supervisor hears of it through the event.
 * No text for them may name who in the institution spoke.
 * @throws DomainError `complaint.not_found`, `permission.denied`, `request.conflict`, `complaint.document_required`,
 *   `complaint.wrong_status`, `complaint.names_complainant`, or what the step refuses with
 */
export async function takeComplaintStep<M extends ComplaintStepName>(
  context: StaffContext,
  { no, step: name, revision, input }: ComplaintStepRequest<M>,
): Promise<{ status: ComplaintStatus; revision: number }> {
  const step = complaintSteps[name] as ComplaintStep<M>;
  return inTransaction(async () => {
    const complaint = await findComplaint(context, no);
    authorize(context.actor, step.permission, complaint);
    if (complaint.revision !== revision) throw new DomainError('request.conflict');
    const { _id, bureauId, status } = complaint;
    if (status === 'awaiting_document' && name === 'register')
      throw new DomainError('complaint.document_required');
    const to = afterComplaintMove(status, name);
    refuseNames(context, complaint, input);
    const set = await step.run(context, complaint, input);
    const { matchedCount } = await Complaint.updateOne(
      { _id, revision },
      { $set: { ...set, status: to, updatedAt: context.clock.now() }, $inc: { revision: 1 } },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'complaint', id: _id } as const;
    const data = { no, step: name, from: status, to };
    await appendEvent(context, { type: 'complaint.stepped', bureauId, object, data });
    return { status: to, revision: revision + 1 };
  });
}

function refuseNames({ crypto }: StaffContext, { _id, answersSealed }: ComplaintDoc, input: object): void {
  const complainant = crypto.open<Complainant>(answersSealed, complaintAnswersContext(_id));
  const problems = Object.entries(input)
    .filter(([path, text]) => toldFields.some((field) => field === path) && typeof text === 'string')
    .filter(([, text]) => namesComplainant(text, complainant))
    .map(([path]) => {
      const message = '这里出现了反映机构的联系人、电话或在场人员，请删去。';
      return { path, code: 'names_complainant', message };
    });
  if (problems.length > 0) throw new DomainError('complaint.names_complainant', { problems });
}
