import { dayWords } from '../../../bot/text/day.ts';
import { DomainError } from '../../domain/errors.ts';
import { lookAtClaim } from '../../domain/rewards/claimTime.ts';
import { beijingDay } from '../../domain/time.ts';
import { Reward } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { CommandContext, Services } from '../context.ts';
import { moveReward } from './moveReward.ts';
import { releaseAmount } from './releaseAmount.ts';
import { tellAboutReward } from './tellAboutReward.ts';

const batch = 200;

/** What was done. */
export interface ClaimCounts {
  reminded: number;
  lapsed: number;
  failed: number;
}

/**
 * Reminds everybody whose reward waits to be claimed, and lets those lapse that nobody claimed in time. Each is a transaction of
 * its own and drops out of the index, so the job may be killed anywhere, run twice at once, and come late.
 */
export async function lookAtClaims(services: Services): Promise<ClaimCounts> {
  const context: CommandContext = { ...services, actor: { kind: 'system', id: 'lookAtClaims' } };
  const today = beijingDay(services.clock.now());
  const counts: ClaimCounts = { reminded: 0, lapsed: 0, failed: 0 };
  /** Each is looked at once in a round: what failed or was somebody else's is looked at in the next. */
  let after: Place | null = null;
  for (;;) {
    const due: Place[] = await dueAfter(after, today);
    if (due.length === 0) return counts;
    for (const { _id } of due) {
      const done = await attempt(context, _id, today);
      if (done) counts[done] += 1;
    }
    after = due.at(-1) ?? null;
  }
}

/** A row and its place in the index that the job walks along. */
type Place = { _id: string; lookOn?: string | null };

/** The next due rows in the order of the index; the place rather than a skip, so that failed rows block nobody. */
function dueAfter(place: Place | null, today: string): Promise<Place[]> {
  const { _id = '', lookOn = '' } = place ?? {};
  const later = place ? [{ lookOn: { $gt: lookOn } }, { lookOn, _id: { $gt: _id } }] : [];
  return Reward.find(
    { lookOn: { $lte: today, ...(place ? { $gte: lookOn } : {}) }, ...(place ? { $or: later } : {}) },
    { lookOn: 1 },
  )
    .sort({ lookOn: 1, _id: 1 })
    .limit(batch)
    .lean();
}

async function attempt(
  context: CommandContext,
  id: string,
  today: string,
): Promise<keyof ClaimCounts | null> {
  try {
    return await inTransaction(() => look(context, id, today));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'request.conflict') return null;
    if (isStoreDown(error)) throw error;
    context.log.error({ err: error, reward: id }, 'a reward could not be looked at, trying again later');
    return 'failed';
  }
}

async function look(
  context: CommandContext,
  id: string,
  today: string,
): Promise<'reminded' | 'lapsed' | null> {
  const reward = await Reward.findById(id).lean();
  const { status, claimBy, lookedOn, lookOn } = reward ?? {};
  if (!reward || status !== 'notified' || !claimBy || !lookOn || lookOn > today) return null;
  const { lapses, reminds, nextOn } = lookAtClaim({ claimBy, lookedOn: lookedOn ?? today }, today);
  if (lapses) {
    await moveReward(context, reward, 'lapse', { set: { endedAt: context.clock.now() }, unset: ['lookOn'] });
    await releaseAmount(context, reward);
    await tellAboutReward(context, reward, {
      text: '领取举报奖励的期限已过，按规定视为放弃。有特殊情况，请联系工作人员。',
    });
    return 'lapsed';
  }
  const { no, bureauId, revision } = reward;
  const set = { lookedOn: today, lookOn: nextOn };
  const { matchedCount } = await Reward.updateOne({ _id: id, revision }, { $set: set });
  if (matchedCount === 0) throw new DomainError('request.conflict');
  if (!reminds) return null;
  const object = { kind: 'reward', id } as const;
  await appendEvent(context, { type: 'reward.reminded', bureauId, object, data: { no } });
  await tellAboutReward(context, reward, {
    text: `您的举报奖励还没有领取，最晚 ${dayWords(claimBy)}。请回复“领取奖励”，或打开小程序的“我的奖励”领取。`,
  });
  return 'reminded';
}
