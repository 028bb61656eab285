import { DomainError } from '../../domain/errors.ts';
import { listedAt } from '../../domain/reports/listedAt.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { Report } from '../../models/report.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { inspectionOf } from '../../queries/activities/inspectionOf.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { reportAnswersContext } from '../authors/sealed.ts';
import { supervisorIdentity } from '../authors/supervisorIdentity.ts';
import type { Services } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { leadDesk } from '../leads/leadDesk.ts';
import { createReporter } from '../vault/createReporter.ts';
import { checkedReport } from './checkedReport.ts';
import { startReportClock } from './reportClock.ts';
import { tellReportAuthor } from './tellReportAuthor.ts';
import { openUrgentTask } from './urgentTask.ts';

/** A report as a supervisor hands it in. */
export interface ReportSubmission {
  no: string;
  personId: string;
  form: FormRef;
  answers: Answers;
  evidenceOwner: string;
}

/**
 * Takes in the report of a visit or inspection by a supervisor in force, for the bureau that appointed them; one about a
 * bureau's own people goes past it, like a lead. A focus unit does not limit what they report on (LC 11).
 * @throws DomainError `report.not_in_force`, `report.recused`, `input.invalid`, `lead.no_desk`
 */
export async function submitReport(services: Services, given: ReportSubmission): Promise<void> {
  const { clock, crypto, ids } = services;
  const { no, personId, form, answers } = given;
  const now = clock.now();
  const found = await currentAppointment(personId, now);
  if (!found?.inForce) throw new DomainError('report.not_in_force');
  const { supervisorId, bureauId: ownId } = found.appointment;
  const bureau = await getBureau(ownId, now);
  const checked = await checkedReport(services, bureau, { supervisorId, form, answers });
  const { definition, facts, visitForm, outside } = checked;
  await inTransaction(async () => {
    const route = await leadDesk(bureau, facts.target);
    const identity = supervisorIdentity(services, found.appointment);
    const reporterId = await createReporter(services, { identity });
    const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
    const _id = ids.uuid();
    const { institution, target, visitedFrom, visitedTo, codes, urgent, evidenceIds } = facts;
    const visit = { supervisorId, visitedFrom, visitedTo, institutionId: institution.id };
    const activityId = visitForm === 'inspection' ? await inspectionOf(visit) : null;
    const report = { _id, no, ...route, profile: bureau.profile, reporterId };
    await Report.create({
      ...{ ...report, form, definition, visitForm, target, visitedFrom, visitedTo, urgent, outside },
      answersSealed: crypto.seal(answers, reportAnswersContext(_id)),
      codes: [...codes],
      ...(institution.id ? { institutionId: institution.id } : {}),
      ...(activityId ? { activityId } : {}),
      ...{ status: 'submitted', receivedAt: now, listedAt: listedAt({ urgent, receivedAt: now }) },
      ...{ updatedAt: now, revision: 1 },
    });
    const object = { kind: 'report', id: _id } as const;
    const { bureauId } = route;
    const owner = given.evidenceOwner;
    await claimEvidence(context, { ids: evidenceIds, owner, object, bureauId });
    await appendEvent(context, { type: 'report.submitted', bureauId, object, data: { no } });
    await startReportClock(context, report);
    if (urgent) await openUrgentTask(context, report);
    const text = `您的报告已提交，编号 ${no}。${urgent ? '您标明需要马上处理，我们先看这一份。' : '我们审阅后告诉您。'}`;
    await tellReportAuthor(context, report, { notice: 'reportReceived', text });
  });
}
