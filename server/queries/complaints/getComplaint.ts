import {
  complaintAnswerContext,
  complaintAnswersContext,
  complaintFactsContext,
  complaintFindingContext,
  complaintMarkContext,
  complaintRulingContext,
} from '../../commands/complaints/sealed.ts';
import type { StaffContext } from '../../commands/context.ts';
import type { ComplaintFinding, ComplaintRuling } from '../../domain/complaints/finding.ts';
import { beijingDay } from '../../domain/time.ts';
import type { Answers, FormDefinition } from '../../forms/engine/index.ts';
import type { ComplaintDoc } from '../../models/complaint.ts';
import { ComplaintAnswer } from '../../models/complaintAnswer.ts';
import { Institution } from '../../models/institution.ts';
import { Opinion } from '../../models/opinion.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { authorize, can } from '../../permissions/permissions.ts';
import { cardOf } from '../appointments/cardOf.ts';
import { clocksOf } from '../clocks/clocksOf.ts';
import { listEvidence } from '../evidence/listEvidence.ts';
import { staffNames } from '../staff/staffNames.ts';
import { availableComplaintSteps } from './availableSteps.ts';
import { findComplaint } from './findComplaint.ts';
import { termOfComplaint } from './termOfComplaint.ts';

/**
 * A complaint, for somebody of the staff who may know of it; that they look is in the audit log before anything is shown.
 * `retaliation` is for whoever decides and null for everybody else, whatever it says.
 * @throws DomainError `complaint.not_found`, `permission.denied`
 */
export async function getComplaint(ctx: StaffContext, { no }: { no: string }) {
  const { actor, clock, crypto } = ctx;
  const complaint = await findComplaint(ctx, no);
  authorize(actor, 'complaint.read', complaint);
  const { _id, bureauId, institutionId, investigatorId, proposedBy, decidedBy, opinionId } = complaint;
  const object = { kind: 'complaint', id: _id } as const;
  await appendEvent(ctx, { type: 'complaint.viewed', bureauId, object, data: { no } });
  const opinion = opinionId ? await Opinion.findById(opinionId, { no: 1 }).lean() : null;
  const open = <T>(sealed: ComplaintDoc['markSealed'], where: (id: string) => string): T | null =>
    sealed ? crypto.open<T>(sealed, where(_id)) : null;
  const institution = await Institution.findById(institutionId, { name: 1 }).lean();
  const about = complaint.supervisorId ? await termOfComplaint(ctx, complaint) : null;
  const answers = await ComplaintAnswer.find({ complaintId: _id }).sort({ at: 1, _id: 1 }).lean();
  const people = [investigatorId, proposedBy, decidedBy].flatMap((id) => id ?? []);
  const clocks = await clocksOf({ kind: 'complaint', ids: [_id] }, beijingDay(clock.now()));
  const mark = open<{ retaliation: boolean }>(complaint.markSealed, complaintMarkContext);
  return {
    complaint,
    definition: complaint.definition as FormDefinition,
    answers: crypto.open<Answers>(complaint.answersSealed, complaintAnswersContext(_id)),
    institutionName: institution?.name ?? '',
    opinionNo: opinion?.no ?? null,
    supervisor: about ? { no: about.term.no, name: cardOf(crypto, about.term).name } : null,
    facts: open<string>(complaint.factsSealed, complaintFactsContext),
    finding: open<ComplaintFinding>(complaint.findingSealed, complaintFindingContext),
    ruling: open<ComplaintRuling>(complaint.rulingSealed, complaintRulingContext),
    supervisorAnswers: answers.map(({ _id: id, at, textSealed }) => ({
      ...{ id, at, text: crypto.open<string>(textSealed, complaintAnswerContext(id)) },
    })),
    evidence: await listEvidence(object),
    clock: clocks.get(_id)?.[0] ?? null,
    steps: availableComplaintSteps(actor, complaint),
    staffNames: await staffNames(bureauId, people),
    retaliation: can(actor, 'complaint.decide', complaint) ? (mark?.retaliation ?? null) : null,
  };
}

export type ComplaintFile = Awaited<ReturnType<typeof getComplaint>>;
