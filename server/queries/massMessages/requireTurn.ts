import { DomainError } from '../../domain/errors.ts';
import { quotaWords } from '../../domain/massMessages/quota.ts';
import type { MassMessageDoc } from '../../models/massMessage.ts';
import { readQuota } from './readQuota.ts';

/**
 * Refuses what WeChat would refuse anyway. A tag is not counted: its turns are each follower's own.
 * @throws DomainError `massMessage.no_quota`, with the quota in words
 */
export async function requireTurn(
  { audience, accountKey }: Pick<MassMessageDoc, 'audience' | 'accountKey'>,
  now: Date,
): Promise<void> {
  if (audience !== 'everyone') return;
  const quota = await readQuota(accountKey, now);
  if (quota.day.left > 0 && quota.month.left > 0) return;
  const problems = [{ path: '', code: 'quota', message: quotaWords(quota) }];
  throw new DomainError('massMessage.no_quota', { problems });
}
