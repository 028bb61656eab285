import type { StaffContext } from '../../commands/context.ts';
import type { AppointmentStatus } from '../../domain/appointments/machine.ts';
import { Appointment } from '../../models/appointment.ts';
import { authorize } from '../../permissions/permissions.ts';
import { afterCursor, type PageInput, toPage } from '../paging/page.ts';
import { cardOf } from './cardOf.ts';

export interface SupervisorListInput extends PageInput {
  status?: AppointmentStatus | undefined;
  /** A whole name; it is stored as a blind index, so parts of names find nothing. */
  name?: string | undefined;
}

/** The columns of a list; the rest of a row stays in the store. */
const columns = {
  ...{ no: 1, status: 1, termNo: 1, termStart: 1, termEnd: 1, cardSealed: 1, createdAt: 1 },
} as const;

/**
 * One page of the bureau's terms, newest first. It reads the rows of the page and no others, however large the
 * corps: there is no count of everything.
 * @throws DomainError `permission.denied`, `input.invalid` for a bad cursor
 */
export async function listSupervisors(ctx: StaffContext, input: SupervisorListInput) {
  const { status, name, cursor, limit } = input;
  const { bureauId } = ctx.actor;
  authorize(ctx.actor, 'appointment.list', { bureauId });
  const found = await Appointment.find(
    {
      bureauId,
      ...(status ? { status } : {}),
      ...(name ? { nameIndex: ctx.crypto.blindIndex('name', name) } : {}),
      ...afterCursor('createdAt', cursor),
    },
    columns,
  )
    .sort({ createdAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean();
  const { rows, nextCursor } = toPage(found, input, (row) => row.createdAt);
  return { rows: rows.map((row) => ({ ...row, name: cardOf(ctx.crypto, row).name })), nextCursor };
}
