import { DomainError } from '../../domain/errors.ts';
import { listedAt } from '../../domain/reports/listedAt.ts';
import { afterReportMove } from '../../domain/reports/machine.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { Report } from '../../models/report.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import { getBureau } from '../../queries/bureaus/getBureau.ts';
import { listEvidence } from '../../queries/evidence/listEvidence.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import { reportAnswersContext } from '../authors/sealed.ts';
import type { Services } from '../context.ts';
import { claimEvidence } from '../evidence/claimEvidence.ts';
import { checkedReport } from './checkedReport.ts';
import { startReportClock } from './reportClock.ts';
import { tellReportAuthor } from './tellReportAuthor.ts';
import { openUrgentTask } from './urgentTask.ts';

/**
 * Hands a returned report in again, completed; about the same target, so that it stays where it is.
 * @throws DomainError `report.not_found`, `report.not_in_force`, `report.wrong_status`, `report.recused`, `input.invalid`
 */
export async function resubmitReport(
  services: Services,
  given: { personId: string; no: string; form: FormRef; answers: Answers; evidenceOwner: string },
): Promise<void> {
  const { clock, crypto } = services;
  const { personId, no, form, answers } = given;
  const now = clock.now();
  await inTransaction(async () => {
    const keys = await ownReporterIds(crypto, personId);
    const report = await Report.findOne({ no, reporterId: { $in: keys } }).lean();
    if (!report) throw new DomainError('report.not_found');
    const found = await currentAppointment(personId, now);
    if (!found?.inForce) throw new DomainError('report.not_in_force');
    const to = afterReportMove(report.status, 'resubmit');
    const { supervisorId, bureauId: ownId } = found.appointment;
    const bureau = await getBureau(ownId, now);
    const checked = await checkedReport(services, bureau, { supervisorId, form, answers });
    const { definition, facts, visitForm, outside } = checked;
    if (facts.target !== report.target) {
      const message = '补充时不能改换对象，请另写一份报告。';
      throw new DomainError('input.invalid', { problems: [{ path: 'targetKind', code: 'fixed', message }] });
    }
    const { _id, bureauId, revision } = report;
    const context = { ...services, actor: { kind: 'reporter', id: report.reporterId } } as const;
    const { institution, visitedFrom, visitedTo, codes, urgent } = facts;
    const resubmissions = report.resubmissions + 1;
    const { matchedCount } = await Report.updateOne(
      { _id, revision },
      {
        $set: {
          ...{ status: to, form, definition, visitForm, visitedFrom, visitedTo, urgent, outside },
          answersSealed: crypto.seal(answers, reportAnswersContext(_id)),
          codes: [...codes],
          ...(institution.id ? { institutionId: institution.id } : {}),
          ...{ listedAt: listedAt({ urgent, receivedAt: report.receivedAt }), updatedAt: now, resubmissions },
        },
        ...(institution.id ? {} : { $unset: { institutionId: 1 } }),
        $inc: { revision: 1 },
      },
    );
    if (matchedCount === 0) throw new DomainError('request.conflict');
    const object = { kind: 'report', id: _id } as const;
    const kept = (await listEvidence(object)).map((row) => row._id);
    const ids = facts.evidenceIds.filter((id) => !kept.includes(id));
    await claimEvidence(context, { ids, owner: given.evidenceOwner, object, bureauId });
    await appendEvent(context, { type: 'report.resubmitted', bureauId, object, data: { no } });
    await startReportClock(context, report, `again${resubmissions}`);
    if (urgent) await openUrgentTask(context, report, `again${resubmissions}`);
    await tellReportAuthor(context, report, {
      notice: 'reportReceived',
      text: '补充后的报告已收到，我们审阅后告诉您。',
    });
  });
}
