import { applicationMoves, staffStatusLabels } from '../domain/applications/machine.ts';
import { beijingDay } from '../domain/time.ts';
import { decisionPermissions } from '../permissions/decisions.ts';
import { can } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import { mayPool } from '../profiles/decisions/mayPool.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';
import { presentHistory } from './applicationHistory.ts';
import { presentConsents, presentItems } from './applicationItems.ts';
import { presentScoring } from './applicationScoring.ts';
import { presentScreening } from './applicationScreening.ts';
import { presentUnitOpinion } from './applicationUnitOpinion.ts';
import { presentContentCheck } from './contentCheck.ts';
import { decisionLabels, decisionNames } from './decisionLabels.ts';
import { presentDelivery } from './delivery.ts';
import { waitingDays } from './waitingDays.ts';

/** One application as the console shows it to `actor`. */
export function presentApplication(file: ApplicationFile, actor: StaffActor, now: Date) {
  const { application, definition, answers } = file;
  const { no, revision, status, submittedAt, updatedAt, photoId } = application;
  return {
    no,
    revision,
    status,
    statusLabel: staffStatusLabels[status],
    modeLabel: file.modeLabel,
    name: String(answers.name ?? ''),
    submittedAt: submittedAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    waitingDays: waitingDays(application, now),
    formTitle: definition.title,
    items: presentItems(file, beijingDay(now)),
    consents: presentConsents(file),
    photoUrl: photoId ? `/api/applications/${encodeURIComponent(no)}/photo` : null,
    reason: file.reason,
    history: presentHistory(file),
    deliveries: file.deliveries.map(presentDelivery),
    contentChecks: file.contentChecks.map(presentContentCheck),
    decisions: decisionsFor(file, actor),
    isPaper: application.channel === 'paper',
    screening: presentScreening(file, actor),
    scoring: presentScoring(file, actor),
    unitOpinion: presentUnitOpinion(file, actor, beijingDay(now)),
  };
}

/** The decisions that this person may make now, so that the page repeats neither roles nor statuses. */
function decisionsFor({ application, profile }: ApplicationFile, actor: StaffActor) {
  return decisionNames
    .filter((decision) => can(actor, decisionPermissions[decision], application))
    .filter((decision) => decision !== 'pool' || mayPool(profile).ok)
    .filter((decision) => applicationMoves[decision].from.some((status) => status === application.status))
    .map((decision) => ({ decision, label: decisionLabels[decision] }));
}
