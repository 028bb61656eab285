import { DomainError } from '../../domain/errors.ts';
import { Payout } from '../../models/payout.ts';
import { Reward } from '../../models/reward.ts';
import { appendEvent } from '../../outbox/appendEvent.ts';
import { isDuplicateKey } from '../../platform/storeErrors.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { identitiesOf } from '../../queries/identities/identitiesOf.ts';
import { type Claimant, findOwnReward } from '../../queries/rewards/findOwnReward.ts';
import { payeeOf } from '../../queries/vault/payeeOf.ts';
import type { PayMerchants } from '../../wechat/pay/port.ts';
import type { Services } from '../context.ts';
import { miniPersonIdOf } from '../mini/miniPersonId.ts';
import type { MiniPerson, MiniPrograms } from '../mini/types.ts';
import { billNumber } from './billNumber.ts';
import { payToContext } from './sealed.ts';

/** Somebody who wants their money: `no` is the number of their lead, `code` a fresh one of `wx.login`. */
export interface Collecting extends Claimant {
  no: string;
  person: MiniPerson;
  code: string;
}

/**
 * The reporter takes their money by WeChat, into the account in which they opened the mini program: that alone tells the openid,
 * which is kept for this transfer only. While a transfer is under way the same one goes on.
 * @throws DomainError `reward.none`, `reward.wrong_status` before finance has released it, `reward.not_wechat`, `payout.off`,
 *   `reward.over_cap`, `mini.code_refused`, `payout.not_yours`, `request.conflict`
 */
export async function startTransfer(
  services: Services & { miniPrograms: MiniPrograms; merchants: PayMerchants },
  { no, person, code, ...claimant }: Collecting,
): Promise<void> {
  const { clock, crypto, ids, merchants, miniPrograms } = services;
  const reward = await findOwnReward(crypto, { ...claimant, no });
  const { _id: rewardId, no: rewardNo, bureauId, reporterId, status, way, amountFen, revision } = reward;
  if (status !== 'payable' || !amountFen) throw new DomainError('reward.wrong_status');
  if (way !== 'wechat') throw new DomainError('reward.not_wechat');
  if (await Payout.exists({ liveKey: rewardId })) return;
  const merchant = merchants.get(bureauId);
  if (!merchant) throw new DomainError('payout.off');
  const { minFen, maxFen } = merchant.limits;
  if (amountFen > maxFen || amountFen < minFen) throw new DomainError('reward.over_cap');
  const login = await miniPrograms.get(person.accountKey)?.client.login(code);
  if (login?.kind !== 'person') throw new DomainError('mini.code_refused');
  const isSame = miniPersonIdOf(crypto, person.accountKey, login.openid) === person.personId;
  const payee = await payeeOf(crypto, reporterId);
  const own = await identitiesOf(crypto, person.personId);
  // Whoever claimed takes the money: a claim code alone is not enough.
  if (!isSame || !payee || !own.includes(payee.personId)) throw new DomainError('payout.not_yours');
  const now = clock.now();
  const payoutId = ids.uuid();
  try {
    await inTransaction(async () => {
      // Written as well, so that nobody can end the reward at the same moment.
      const held = { _id: rewardId, status: 'payable', revision } as const;
      const { matchedCount } = await Reward.updateOne(held, { $inc: { revision: 1 } });
      if (matchedCount === 0) throw new DomainError('request.conflict');
      await Payout.create({
        ...{ _id: payoutId, bureauId, rewardId, liveKey: rewardId, way: 'wechat', amountFen },
        ...{ outBillNo: billNumber(payoutId), state: 'requested', stateAt: now, dueAt: now, createdAt: now },
        payToSealed: crypto.seal({ openid: login.openid }, payToContext(payoutId)),
      });
      const context = { ...services, actor: { kind: 'reporter', id: reporterId } } as const;
      const object = { kind: 'reward', id: rewardId } as const;
      const data = { no: rewardNo, payoutId, way: 'wechat' };
      await appendEvent(context, { type: 'payout.started', bureauId, object, data });
    });
  } catch (error) {
    // Two taps at once: the other one's transfer goes on.
    if (!isDuplicateKey(error)) throw error;
  }
}
