import { isFinalPayout } from '../../domain/rewards/payouts.ts';
import { Payout } from '../../models/payout.ts';
import type { CommandContext } from '../context.ts';
import { setBackPayout } from './setBackPayout.ts';

/** Work on a payout threw, through no fault of WeChat's: it is tried later and later, and in the end staff have a task. */
export async function setBackThrown(context: CommandContext, id: string): Promise<void> {
  const payout = await Payout.findById(id).lean();
  if (payout?.dueAt && !isFinalPayout(payout.state)) await setBackPayout(context, payout, null);
}
