import type { RewardsEvents } from '../../../domain/events/payloads/rewards.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events: nothing, whoever must be told or has to do something is in the transaction itself. */
export const rewardsHandlers: Handlers<RewardsEvents> = {
  'reward.opened': null,
  'reward.moved': null,
  'reward.reminded': null,
  'reward.payeeOpened': null,
  'payout.started': null,
  'payout.moved': null,
  'payout.cancelWanted': null,
  'ledger.entered': null,
  'reconciliation.started': null,
  'reconciliation.finished': null,
  'reconciliation.settled': null,
};
