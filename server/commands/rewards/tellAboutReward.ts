import { Lead } from '../../models/lead.ts';
import type { RewardDoc } from '../../models/reward.ts';
import type { CommandContext } from '../context.ts';
import { type Line, tellReporter } from '../leads/tellReporter.ts';

/**
 * Writes to the one whose reward it is, in the running transaction. The push says nothing but number and state; neither it nor
 * the line in the inbox names the amount.
 */
export async function tellAboutReward(
  context: CommandContext,
  { leadId }: Pick<RewardDoc, 'leadId'>,
  line: Pick<Line, 'text' | 'by'>,
): Promise<void> {
  const fields = { no: 1, bureauId: 1, reporterId: 1 } as const;
  const lead = await Lead.findById(leadId, fields).lean().orFail();
  await tellReporter(context, lead, { ...line, notice: 'reward', isOwn: true });
}
