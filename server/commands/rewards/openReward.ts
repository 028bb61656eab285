import { beijingDay } from '../../domain/time.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { Reward } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import type { CommandContext } from '../context.ts';

/** What a reward begins with besides its lead. */
interface Beginning {
  masterRewardId: string;
}

/**
 * Begins the reward of a lead, in the transaction that found it worth one. The rules are those in force then (design §8.5), the
 * table row that of the day of approval.
 * @returns its id
 */
export async function openReward(
  context: CommandContext,
  { _id: leadId, bureauId, reporterId, profile }: LeadDoc,
  beginning?: Beginning,
): Promise<{ id: string; no: string }> {
  const { clock, ids } = context;
  const now = clock.now();
  const id = ids.uuid();
  const no = ids.matter('JL', beijingDay(now));
  await Reward.create({
    ...{ _id: id, no, bureauId, leadId, reporterId, profile, status: 'eligible', revision: 1 },
    ...beginning,
    ...{ createdAt: now, updatedAt: now },
  });
  const object = { kind: 'reward', id } as const;
  await appendEvent(context, { type: 'reward.opened', bureauId, object, data: { no } });
  return { id, no };
}
