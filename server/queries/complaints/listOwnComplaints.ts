import {
  complaintAnswerContext,
  complaintFactsContext,
  complaintRulingContext,
} from '../../commands/complaints/sealed.ts';
import type { Services } from '../../commands/context.ts';
import type { ComplaintRuling } from '../../domain/complaints/finding.ts';
import { complaintStatusLabels, heardStatuses } from '../../domain/complaints/machine.ts';
import { complaintMeasureLabels } from '../../domain/complaints/measures.ts';
import { Complaint, type ComplaintDoc } from '../../models/complaint.ts';
import { ComplaintAnswer } from '../../models/complaintAnswer.ts';
import { ownSupervisorIds } from './findOwnComplaint.ts';

/** More than one person is complained of. */
const looked = 20;

/** What the supervisor reads while it is not decided, whoever works on it. */
const running = ['inquiry', 'proposed'] as const;

/**
 * What a supervisor may know of the complaints about them, newest first: the facts to explain, what they answered, and
 * the decision with its ground. Neither who in the institution spoke nor how it is looked into.
 */
export async function listOwnComplaints(services: Services, personId: string) {
  return complaintsAbout(services, await ownSupervisorIds(personId));
}

/** The same by the supervisors that they are. */
export async function complaintsAbout(
  { crypto }: Pick<Services, 'crypto'>,
  supervisorIds: readonly string[],
) {
  if (supervisorIds.length === 0) return [];
  const supervisorId = { $in: [...supervisorIds] };
  const rows = await Complaint.find({ supervisorId, status: { $in: [...heardStatuses] } })
    .sort({ receivedAt: -1 })
    .limit(looked)
    .lean();
  if (rows.length === 0) return [];
  const answers = await ComplaintAnswer.find({ complaintId: { $in: rows.map(({ _id }) => _id) } })
    .sort({ at: 1, _id: 1 })
    .lean();
  return rows.map((row) => ({
    no: row.no,
    /** When they were asked, or else when it came in. */
    askedAt: row.askedAt ?? row.receivedAt,
    statusLabel: running.some((status) => status === row.status)
      ? complaintStatusLabels.inquiry
      : complaintStatusLabels[row.status],
    canAnswer: running.some((status) => status === row.status),
    facts: row.factsSealed ? crypto.open<string>(row.factsSealed, complaintFactsContext(row._id)) : '',
    answers: answers
      .filter(({ complaintId }) => complaintId === row._id)
      .map(({ _id, at, textSealed }) => ({
        at,
        text: crypto.open<string>(textSealed, complaintAnswerContext(_id)),
      })),
    decision: decisionOf(row),
  }));

  function decisionOf({ _id, rulingSealed, status, decidedAt, handledAt, measure }: ComplaintDoc) {
    if (!rulingSealed || !decidedAt) return null;
    const ruling = crypto.open<ComplaintRuling>(rulingSealed, complaintRulingContext(_id));
    return {
      ...{ decidedAt, isFounded: status !== 'unfounded', reason: ruling.reason },
      ...{ handledAt: handledAt ?? null, handling: ruling.handling ?? null },
      measureLabel: measure ? complaintMeasureLabels[measure] : null,
      article: ruling.article ?? null,
    };
  }
}
