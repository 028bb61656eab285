import { DomainError, type ErrorCode } from '../../domain/errors.ts';
import { IdentityLink } from '../../models/identityLink.ts';
import { MiniSession } from '../../models/miniSession.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { MiniLogin } from '../../wechat/port.ts';
import type { Services } from '../context.ts';
import { linkRow } from '../identities/linkRow.ts';
import { unionIndexOf } from '../identities/unionIndexOf.ts';
import { sessionIdOf } from '../sessions/sessionId.ts';
import { miniPersonIdOf } from './miniPersonId.ts';
import { sessionEnd } from './sessionEnd.ts';
import type { MiniPrograms } from './types.ts';

const refusals: Record<Exclude<MiniLogin['kind'], 'person'>, ErrorCode> = {
  badCode: 'mini.code_refused',
  blocked: 'mini.blocked',
  unavailable: 'mini.unavailable',
};

/**
 * Opens a session for whoever holds a code of `wx.login`, and ends the earlier ones of the same person. No event: the log
 * of events is kept for years, and who opened the program when is nobody's business.
 *
 * The mini program has openids of its own. Where WeChat tells the UnionID, its keyed hash makes this person the follower
 * with the same one (`queries/identities`), unless they took that back.
 * @returns the token, 256 bits, and when the session ends unless it is used
 * @throws DomainError `mini.not_served`, `mini.code_refused`, `mini.blocked`, `mini.unavailable`
 */
export async function openMiniSession(
  services: Services & { miniPrograms: MiniPrograms },
  { account: accountKey, code }: { account: string; code: string },
): Promise<{ token: string; expiresAt: Date }> {
  const { clock, crypto, ids, miniPrograms } = services;
  const program = miniPrograms.get(accountKey);
  if (!program) throw new DomainError('mini.not_served');
  const login = await program.client.login(code);
  if (login.kind !== 'person') throw new DomainError(refusals[login.kind]);
  const personId = miniPersonIdOf(crypto, accountKey, login.openid);
  const token = ids.token();
  const expiresAt = sessionEnd(clock.now());
  await inTransaction(async () => {
    await MiniSession.deleteMany({ personId });
    if (login.unionid !== null) {
      const known = { accountKey, unionIndex: unionIndexOf(crypto, login.unionid) };
      const { _id, miniPersonSealed } = linkRow(crypto, personId);
      const made = { $set: known, $setOnInsert: { miniPersonSealed } };
      await IdentityLink.updateOne({ _id }, made, { upsert: true });
    }
    await MiniSession.create({ _id: sessionIdOf(token), personId, accountKey, expiresAt });
  });
  return { token, expiresAt };
}
