import { appointmentStatusLabels } from '../domain/appointments/machine.ts';
import type { listSupervisors } from '../queries/appointments/listSupervisors.ts';
import { maskName } from './maskName.ts';

type Row = Awaited<ReturnType<typeof listSupervisors>>['rows'][number];

/** A line of the list: enough to find a term, not enough to know the person. */
export function presentSupervisorRow({ no, name, status, termNo, termStart, termEnd }: Row) {
  const statusLabel = appointmentStatusLabels[status];
  return { no, name: maskName(name), status, statusLabel, termNo, termStart, termEnd };
}
