import { articleWords } from '../../domain/articles.ts';
import { complaintStatusLabels } from '../../domain/complaints/machine.ts';
import { complaintMeasureLabels, hearingLabels } from '../../domain/complaints/measures.ts';
import { answerRows } from '../../forms/engine/index.ts';
import type { ComplaintFile } from '../../queries/complaints/getComplaint.ts';
import type { listComplaints } from '../../queries/complaints/listComplaints.ts';
import { presentEvidence } from '../leads/evidence.ts';
import { presentClock } from '../leads/row.ts';

type Row = Awaited<ReturnType<typeof listComplaints>>['rows'][number];

const takenAsLabels = { complaint: '投诉', note: '工作纪律记录', opinion: '意见建议' } as const;
const channelLabels = { link: '在线', chat: '微信', paper: '书面、电话或来访' } as const;

/** What a list shows: not whom it is about, nor anything that the institution wrote. */
export function presentComplaintRow({ no, status, takenAs, channel, measure, ...row }: Row) {
  return {
    ...{ no, status, takenAs, institutionName: row.institutionName },
    statusLabel: complaintStatusLabels[status],
    takenAsLabel: takenAsLabels[takenAs],
    channelLabel: channelLabels[channel],
    measureLabel: measure ? complaintMeasureLabels[measure] : null,
    receivedAt: row.receivedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    clock: row.clock ? presentClock(row.clock) : null,
  };
}

/** A complaint as staff see it; who may was decided by the query. */
export function presentComplaint(file: ComplaintFile) {
  const { complaint, definition, answers, finding, ruling, staffNames, clock } = file;
  const { institutionName, supervisor, facts, steps, retaliation } = file;
  const nameOf = (id: string | null | undefined) => (id ? (staffNames.get(id) ?? '工作人员') : null);
  const context = { today: complaint.receivedAt.toISOString().slice(0, 10) };
  return {
    ...presentComplaintRow({ ...complaint, institutionName, clock }),
    ...{ article: complaint.article, basis: articleWords(complaint.article) },
    ...{ revision: complaint.revision, supervisor, opinionNo: file.opinionNo, facts, steps, retaliation },
    items: answerRows(definition, answers, context, 'full').map(({ key, label, text }) => ({
      key,
      label,
      text,
    })),
    askedAt: complaint.askedAt?.toISOString() ?? null,
    answers: file.supervisorAnswers.map(({ id, at, text }) => ({ id, text, at: at.toISOString() })),
    investigatorName: nameOf(complaint.investigatorId),
    finding: finding
      ? {
          ...{ founded: finding.founded, illegal: finding.illegal, breaches: [...finding.breaches] },
          ...{ report: finding.report, heardLabel: hearingLabels[finding.heard] },
          ...{ returned: finding.returned ?? null, by: nameOf(complaint.proposedBy) },
        }
      : null,
    decision: ruling
      ? {
          ...{ reason: ruling.reason, handling: ruling.handling ?? null },
          ...{ basis: articleWords(ruling.article), by: nameOf(complaint.decidedBy) },
          at: complaint.decidedAt?.toISOString() ?? null,
        }
      : null,
    evidence: file.evidence.map(presentEvidence),
  };
}
