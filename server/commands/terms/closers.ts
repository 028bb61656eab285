import type { AppointmentDoc } from '../../models/appointment.ts';
import type { CommandContext } from '../context.ts';
import { releaseFocusClaims } from '../focus/releaseFocusClaim.ts';

/** Lets go of one kind of thing that hangs on a term. Runs in the transaction that ends it; must be idempotent. */
export type TermCloser = (context: CommandContext, term: AppointmentDoc) => Promise<void>;

/**
 * What ends together with a supervisor's last term, by name; a renewal keeps it. Leads and opinions are not here on
 * purpose: at the end of a term every right stops, but what somebody reported before is still answered
 * (domain notes §3.2, §3.14; 社会保险法 82).
 */
export const termClosers: Readonly<Record<string, TermCloser>> = {
  focusClaims: releaseFocusClaims,
};
