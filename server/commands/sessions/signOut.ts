import { Session } from '../../models/session.ts';

/** Ends one session; the others of the same person go on. */
export async function signOut({ sessionId }: { sessionId: string }): Promise<void> {
  await Session.deleteOne({ _id: sessionId });
}
