import { rewardClaimContext } from '../../commands/vault/indexes.ts';
import type { KeptClaim } from '../../commands/vault/keepRewardClaim.ts';
import { type PayWay, payWayLabels, payWays } from '../../domain/rewards/machine.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Who claims a reward, as they wrote it. */
export interface ClaimedPayee {
  name: string;
  idNumber: string;
  way: PayWay;
  /** The WeChat person who claimed. */
  personId: string;
}

/**
 * Opens the claim of a reward for the product itself: WeChat compares the name of whoever takes a large amount. Nothing of it
 * may reach a member of staff; for them there is `openPayee`.
 */
export async function payeeOf(crypto: FieldCrypto, reporterId: string): Promise<ClaimedPayee | null> {
  const row = await LeadReporter.findById(reporterId, { rewardClaimSealed: 1 }).lean();
  if (!row?.rewardClaimSealed) return null;
  const { answers, personId } = crypto.open<KeptClaim>(row.rewardClaimSealed, rewardClaimContext(reporterId));
  const { name, idNumber, payment } = answers;
  return {
    name: String(name ?? ''),
    idNumber: String(idNumber ?? ''),
    personId,
    way: payWays.find((way) => payWayLabels[way] === payment) ?? 'bank',
  };
}
