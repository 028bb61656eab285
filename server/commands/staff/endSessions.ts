import { Session } from '../../models/session.ts';

/** Signs a person out everywhere; call it in the transaction that changes what they may do. */
export async function endSessions(staffId: string): Promise<void> {
  await Session.deleteMany({ staffId });
}
