import { DomainError } from '../../domain/errors.ts';
import { leadsPerDay } from '../../domain/leads/limits.ts';
import { beijingDay } from '../../domain/time.ts';
import { LeadQuota } from '../../models/leadQuota.ts';
import type { Services } from '../context.ts';

const twoDaysMs = 2 * 24 * 60 * 60_000;

/**
 * Counts one more lead of a person today, in the transaction of the lead. A flood from one person is stopped and nobody
 * else is slowed; whoever stays anonymous is counted without being remembered.
 * @throws DomainError `lead.too_many`
 */
export async function countAgainstFlood(
  { clock, crypto }: Pick<Services, 'clock' | 'crypto'>,
  personId: string,
): Promise<void> {
  const now = clock.now();
  const _id = crypto.blindIndex('leadQuota', `${personId}\0${beijingDay(now)}`);
  const expiresAt = new Date(now.getTime() + twoDaysMs);
  const row = await LeadQuota.findOneAndUpdate(
    { _id },
    { $inc: { count: 1 }, $setOnInsert: { expiresAt } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  if ((row?.count ?? 0) > leadsPerDay) throw new DomainError('lead.too_many');
}
