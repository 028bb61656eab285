import { Session, type SessionDoc } from '../../models/session.ts';
import { Staff } from '../../models/staff.ts';
import { isRole } from '../../permissions/roles.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Services } from '../context.ts';
import { sessionLifetimes } from './lifetimes.ts';
import { sessionIdOf } from './sessionId.ts';

/** A request's signed-in person: who acts, and what the console shows about the session. */
export interface LiveSession {
  id: string;
  csrf: string;
  expiresAt: Date;
  name: string;
  username: string;
  actor: StaffActor;
}

/**
 * The session that belongs to a cookie's token, or null when it never was, has ended or its account is
 * closed. Roles are read now, not at login.
 * @param options `touch: false` for what nobody did: the idle time goes on
 */
export async function resumeSession(
  { clock }: Pick<Services, 'clock'>,
  token: string,
  { touch = true }: { touch?: boolean } = {},
): Promise<LiveSession | null> {
  const now = clock.now();
  const session = await Session.findById(sessionIdOf(token)).lean();
  if (!session) return null;
  if (hasEnded(session, now)) {
    await Session.deleteOne({ _id: session._id });
    return null;
  }
  const staff = await Staff.findById(session.staffId).lean();
  if (!staff || staff.disabled) return null;
  if (touch && now.getTime() - session.lastSeenAt.getTime() >= sessionLifetimes.touchEveryMs) {
    await Session.updateOne({ _id: session._id }, { $max: { lastSeenAt: now } });
  }
  const { _id, bureauId, name, username, roles } = staff;
  const actor: StaffActor = { kind: 'staff', id: _id, bureauId, roles: roles.filter(isRole) };
  return { id: session._id, csrf: session.csrf, expiresAt: session.expiresAt, name, username, actor };
}

function hasEnded(session: SessionDoc, now: Date): boolean {
  const idleUntil = session.lastSeenAt.getTime() + sessionLifetimes.idleMs;
  return session.expiresAt <= now || idleUntil <= now.getTime();
}
