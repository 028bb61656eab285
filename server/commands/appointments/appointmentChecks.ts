import type { ApplicationDoc } from '../../models/application.ts';
import { requireVacancy } from '../applications/requireVacancy.ts';
import type { StaffContext } from '../context.ts';

/**
 * A condition of an appointment that belongs to another area, such as the headcount. Runs in the transaction of
 * the decision, after the application was found and the actor authorised.
 * @throws DomainError when the application must not be appointed
 */
export type AppointmentCheck = (context: StaffContext, application: ApplicationDoc) => Promise<void>;

/** In the order in which they are asked. */
export const appointmentChecks: readonly AppointmentCheck[] = [
  (context, { bureauId }) => requireVacancy(context, bureauId),
];
