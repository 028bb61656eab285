import { BillDifference } from '../models/billDifference.ts';
import { LedgerBalance } from '../models/ledgerBalance.ts';
import { LedgerEntry } from '../models/ledgerEntry.ts';
import { Payout } from '../models/payout.ts';
import { Reconciliation } from '../models/reconciliation.ts';
import { Reward } from '../models/reward.ts';

/** Rewards, how they are paid, the ledger, and its comparison with WeChat's bills. */
export async function createRewards(): Promise<void> {
  for (const rows of [Reward, Payout, LedgerEntry, LedgerBalance, Reconciliation, BillDifference]) {
    await rows.createCollection();
    await rows.createIndexes();
  }
}
