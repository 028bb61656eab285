import { type MassQuota, massQuota } from '../../domain/massMessages/quota.ts';
import { countedStatuses } from '../../domain/massMessages/statuses.ts';
import { MassMessage } from '../../models/massMessage.ts';
import { MassRefusal } from '../../models/massRefusal.ts';

/** Longer than any month. */
const backMs = 32 * 86_400_000;

/** The turns of an account, from our own ledger and what WeChat answered. */
export async function readQuota(accountKey: string, now: Date): Promise<MassQuota> {
  const rows = await MassMessage.find(
    {
      ...{ accountKey, audience: 'everyone', status: { $in: countedStatuses } },
      approvedAt: { $gt: new Date(now.getTime() - backMs) },
    },
    { approvedAt: 1, acceptedAt: 1 },
  ).lean();
  const refusal = await MassRefusal.findById(accountKey).lean();
  const used = rows.flatMap(({ approvedAt, acceptedAt }) => acceptedAt ?? approvedAt ?? []);
  return massQuota({ used, refusedAt: refusal?.refusedAt ?? null }, now);
}
