import { rewardClaimContext } from '../../commands/vault/indexes.ts';
import { type PayWay, payWayLabels, payWays } from '../../domain/rewards/machine.ts';
import type { Answers, FormRef } from '../../forms/engine/index.ts';
import { LeadReporter } from '../../models/leadReporter.ts';
import type { FieldCrypto } from '../../platform/fieldCrypto.ts';

/** Who claims a reward, as they wrote it. */
export interface ClaimedPayee {
  name: string;
  idNumber: string;
  way: PayWay;
}

/**
 * Opens the claim of a reward for the product itself: WeChat compares the name of whoever takes a large amount. Nothing of it
 * may reach a member of staff; for them there is `openPayee`.
 */
export async function payeeOf(crypto: FieldCrypto, reporterId: string): Promise<ClaimedPayee | null> {
  const row = await LeadReporter.findById(reporterId, { rewardClaimSealed: 1 }).lean();
  if (!row?.rewardClaimSealed) return null;
  const { answers } = crypto.open<{ form: FormRef; answers: Answers }>(
    row.rewardClaimSealed,
    rewardClaimContext(reporterId),
  );
  const { name, idNumber, payment } = answers;
  return {
    name: String(name ?? ''),
    idNumber: String(idNumber ?? ''),
    way: payWays.find((way) => payWayLabels[way] === payment) ?? 'bank',
  };
}
