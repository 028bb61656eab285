import { applicationMoves, statusLabels } from '../domain/applications/machine.ts';
import { beijingDay } from '../domain/time.ts';
import { can } from '../permissions/permissions.ts';
import type { StaffActor } from '../permissions/staffActor.ts';
import type { ApplicationFile } from '../queries/applications/getApplication.ts';
import { presentHistory } from './applicationHistory.ts';
import { presentConsents, presentItems } from './applicationItems.ts';
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
    statusLabel: statusLabels[status],
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
    decisions: decisionsFor(file, actor),
  };
}

/** The decisions that this person may make now, so that the page repeats neither roles nor statuses. */
function decisionsFor({ application }: ApplicationFile, actor: StaffActor) {
  if (!can(actor, 'application.decide', application)) return [];
  return decisionNames
    .filter((decision) => applicationMoves[decision].from.some((status) => status === application.status))
    .map((decision) => ({ decision, label: decisionLabels[decision] }));
}
