import { MiniSession } from '../../models/miniSession.ts';
import type { Services } from '../context.ts';
import { sessionIdOf } from '../sessions/sessionId.ts';
import { sessionEnd } from './sessionEnd.ts';
import type { MiniPerson, MiniPrograms } from './types.ts';

/**
 * Whoever holds this token, or null when it never was, has ended, was replaced by a later login, or its mini program is
 * served no more. Using a session makes it last longer.
 */
export async function resumeMiniSession(
  { clock, miniPrograms }: Pick<Services, 'clock'> & { miniPrograms: MiniPrograms },
  token: string,
): Promise<MiniPerson | null> {
  const now = clock.now();
  const session = await MiniSession.findById(sessionIdOf(token)).lean();
  if (!session) return null;
  const { _id, personId, accountKey, expiresAt } = session;
  if (expiresAt <= now) {
    await MiniSession.deleteOne({ _id });
    return null;
  }
  const program = miniPrograms.get(accountKey);
  if (!program) return null;
  const end = sessionEnd(now);
  if (end > expiresAt) await MiniSession.updateOne({ _id }, { $max: { expiresAt: end } });
  return { personId, bureauId: program.bureauId, accountKey };
}
