import { DomainError } from '../../domain/errors.ts';
import { passwordLimits } from '../../domain/staff/passwordRules.ts';
import { normalizeUsername } from '../../domain/staff/username.ts';
import { Session } from '../../models/session.ts';
import { Staff } from '../../models/staff.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Services } from '../context.ts';
import { passwordMatches } from '../staff/password.ts';
import { type AdmittedStaff, admitLogin } from './admitLogin.ts';
import type { FailureCounter } from './failureCounter.ts';
import { sessionLifetimes } from './lifetimes.ts';
import { sessionIdOf } from './sessionId.ts';
import { useTotpCode } from './useTotpCode.ts';

export interface SignInContext extends Services {
  unknownNames: FailureCounter;
}

/** What a person types; `previousToken` is the cookie their browser already had, if any. */
export interface Credentials {
  username: string;
  password: string;
  totp: string;
  previousToken?: string | undefined;
}

/**
 * Signs a member of staff in under a new token. Wrong name, password and code are one and the same answer.
 * @returns the token for the cookie
 * @throws DomainError `auth.failed`, `auth.throttled`
 */
export async function signIn(ctx: SignInContext, input: Credentials): Promise<{ token: string }> {
  if (input.password.length > 2 * passwordLimits.max) throw new DomainError('auth.failed');
  const staff = await admitLogin(ctx, normalizeUsername(input.username));
  const passwordOk = await passwordMatches(staff?.passwordHash, input.password);
  const codeOk = staff !== null && (await useTotpCode(ctx, staff, input.totp));
  if (!staff || !passwordOk || !codeOk || staff.disabled) throw new DomainError('auth.failed');
  const token = ctx.ids.token();
  await inTransaction(() => openSession(ctx, staff, token, input.previousToken));
  return { token };
}

async function openSession(
  ctx: SignInContext,
  staff: AdmittedStaff,
  token: string,
  previousToken: string | undefined,
): Promise<void> {
  const at = ctx.clock.now();
  // Written in this transaction, so that an account closed or changed at this moment conflicts with it.
  const { matchedCount } = await Staff.updateOne(
    { _id: staff._id, disabled: false },
    { $set: { failures: 0 }, $unset: { lockedUntil: '' } },
  );
  if (matchedCount === 0) throw new DomainError('auth.failed');
  if (previousToken) await Session.deleteOne({ _id: sessionIdOf(previousToken) });
  await Session.create({
    _id: sessionIdOf(token),
    staffId: staff._id,
    csrf: ctx.ids.token(),
    createdAt: at,
    lastSeenAt: at,
    expiresAt: new Date(at.getTime() + sessionLifetimes.absoluteMs),
  });
  await appendEvent(
    { ...ctx, actor: { kind: 'staff', id: staff._id } },
    { type: 'staff.signedIn', bureauId: staff.bureauId, object: { kind: 'staff', id: staff._id }, data: {} },
  );
}
