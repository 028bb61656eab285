import { openStatuses } from '../domain/applications/machine.ts';
import type { ApplicationDesk } from '../queries/mini/applicationDesk.ts';

/** An application as its applicant sees it. */
export function presentOwnApplication(row: ApplicationDesk['rows'][number]) {
  const { no, status, statusLabel, submittedAt, updatedAt, reason, returnedFields, form, mode, answers } =
    row;
  const isReturned = status === 'returned' && form && mode !== undefined && answers;
  return {
    ...{
      no,
      status,
      statusLabel,
      reason: reason ?? null,
      mayWithdraw: openStatuses.some((one) => one === status),
    },
    ...{ submittedAt: submittedAt.toISOString(), updatedAt: updatedAt.toISOString() },
    returned: isReturned
      ? { fields: [...(returnedFields ?? [])], form: { ...form }, mode, answers: { ...answers } }
      : null,
  };
}
