import type { StaffContext } from '../../commands/context.ts';
import { type CardData, cardContext } from '../../domain/appointments/card.ts';
import { commendProblems } from '../../domain/assessment/commendProblems.ts';
import { commendContext, gradeContext, voteContext } from '../../domain/assessment/sealed.ts';
import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { AssessmentEntry, type AssessmentEntryDoc, entryId } from '../../models/assessmentEntry.ts';
import { authorize } from '../../permissions/permissions.ts';
import { assessmentCriteria } from '../../profiles/decisions/assessmentCriteria.ts';
import { inForceFilter } from '../corps/inForce.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { staffNames } from '../staff/staffNames.ts';
import { findAssessment } from './findAssessment.ts';
import { readMetrics } from './metricSources.ts';

/**
 * One assessment with a page of the supervisors in force: the counted criteria, what was graded and what the panel
 * said. Sorted by term, never by a count: nobody is to win by numbers (trap 27).
 * @throws DomainError `assessment.not_found`, `permission.denied`, `input.invalid` for a bad cursor
 */
export async function getAssessment(ctx: StaffContext, input: PageInput & { no: string }) {
  const { actor, crypto, profiles, clock } = ctx;
  const assessment = await findAssessment(actor, input.no);
  authorize(actor, 'assessment.read', assessment);
  const { _id, bureauId, panel, profile } = assessment;
  const found = await Appointment.find({
    ...inForceFilter(bureauId, beijingDay(clock.now())),
    ...afterCursor('createdAt', input.cursor),
  })
    .sort({ createdAt: -1, _id: -1 })
    .limit(input.limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  const supervisorIds = rows.map(({ supervisorId }) => supervisorId);
  const entries = await AssessmentEntry.find({
    _id: { $in: supervisorIds.map((id) => entryId(_id, id)) },
  }).lean<AssessmentEntryDoc[]>();
  const metricsOf = await readMetrics(assessment, supervisorIds);
  const open = (entry: AssessmentEntryDoc) => ({
    revision: entry.revision,
    grade: entry.grade ?? null,
    gradeNote: entry.gradeNoteSealed
      ? crypto.open<string>(entry.gradeNoteSealed, gradeContext(entry._id))
      : null,
    votes: entry.votes.map(({ staffId, recommend, reasonSealed, at }) => ({
      ...{ staffId, recommend, at },
      reason: crypto.open<string>(reasonSealed, voteContext(entry._id, staffId)),
    })),
    commendedAt: entry.commendedAt ?? null,
    reason: entry.reasonSealed ? crypto.open<string>(entry.reasonSealed, commendContext(entry._id)) : null,
  });
  return {
    assessment,
    rules: assessmentCriteria(profiles.get(profile.id, profile.version)),
    panelNames: await staffNames(bureauId, panel),
    rows: rows.map((row) => {
      const entry = entries.find(({ supervisorId }) => supervisorId === row.supervisorId);
      return {
        ...{ no: row.no, supervisorId: row.supervisorId },
        name: crypto.open<CardData>(row.cardSealed, cardContext(row._id)).name,
        metrics: metricsOf(row.supervisorId),
        entry: entry ? open(entry) : null,
        missing: commendProblems({ panel, grade: entry?.grade, votes: entry?.votes ?? [] }),
      };
    }),
    nextCursor,
  };
}

export type AssessmentFile = Awaited<ReturnType<typeof getAssessment>>;
