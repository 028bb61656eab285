import { scoredIn } from '../domain/applications/machine.ts';
import { articleInWords } from '../domain/articles.ts';
import { can, hasPermission } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import { priorityFlag } from '../profiles/decisions/priorityFlag.ts';
import { scoringCriteria } from '../profiles/decisions/scoringCriteria.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';

/**
 * The scoring sheet: a reviewer sees their own only, so that nobody copies a colleague's; everybody else who
 * may read the application sees all of them with the averages.
 */
export function presentScoring(file: ApplicationFile, actor: StaffActor) {
  const { application, profile, answers, scores, staffNames } = file;
  const { article, criteria } = scoringCriteria(profile);
  const priority = priorityFlag(profile, { groups: textsOf(answers.priorityGroups) });
  const mine = scores.find(({ reviewerId }) => reviewerId === actor.id);
  const seesAll = !hasPermission(actor, 'application.score') || hasPermission(actor, 'application.approve');
  const seen = seesAll ? scores : [];
  return {
    article: article ? articleInWords(article) : null,
    criteria: [...criteria],
    canScore: can(actor, 'application.score', application) && scoredIn.includes(application.status),
    mine: mine ? { points: [...mine.points], note: mine.note } : null,
    averages: seen.length > 0 ? criteria.map((criterion) => averageOf(criterion, seen)) : [],
    sheets: seen.map(({ reviewerId, points, note }) => ({
      by: staffNames.get(reviewerId) ?? '工作人员',
      points: [...points],
      note,
    })),
    priority: priority.article
      ? { article: articleInWords(priority.article), all: [...priority.all], matched: [...priority.matched] }
      : null,
  };
}

function averageOf(criterion: string, sheets: ApplicationFile['scores']) {
  const points = sheets.flatMap((sheet) => sheet.points.filter((one) => one.criterion === criterion));
  const sum = points.reduce((total, one) => total + one.points, 0);
  return { criterion, average: points.length > 0 ? Math.round((sum / points.length) * 10) / 10 : 0 };
}

/** The groups that the applicant says they belong to, where the form asks for them. */
function textsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string');
}
