import type { Reward } from './reward.model';

/** What collecting needs from the phone and the server. */
export interface CollectSteps {
  /** Asks the server to begin a transfer, or to go on with the one that is under way. */
  start(): Promise<void>;
  read(): Promise<Reward>;
  /** Opens WeChat's own page. False: closed without confirming. */
  confirm(request: NonNullable<Reward['confirm']>): Promise<boolean>;
  pause(): Promise<void>;
  /** The person has left the page: nothing is opened any more. */
  hasLeft(): boolean;
}

/** How it ended. Whether the money came is what the server says, never what WeChat's page says. */
export type Collected = 'paid' | 'arriving' | 'notConfirmed' | 'slow' | 'failed' | 'left';

export const collectedWords: Record<Collected, string> = {
  paid: '已到账，谢谢您的监督。',
  arriving: '已确认，正在到账，一般几分钟内到。到账后这里会显示“已发放”。',
  notConfirmed: '还没有确认收款。24 小时内点“继续收款”就可以，不会重复付。',
  slow: '微信还在处理，请过一会儿再打开这一页，不会重复付。',
  failed: '这一次没有收成，钱没有付出。可以再点“收款”。',
  left: '',
};

/** Looks after each tap (ours): about half a minute. */
const looks = 20;

/**
 * Takes the money: begins the transfer, waits until WeChat wants the confirmation, opens its page, and looks until the server
 * says that it was paid. Every step may be repeated: the same transfer goes on.
 */
export async function collect(steps: CollectSteps, known: Reward): Promise<Collected> {
  let reward = known;
  if (!reward.confirm) {
    await steps.start();
    reward = await lookUntil(steps, ({ confirm, status, payoutState }) =>
      Boolean(confirm || status !== 'payable' || payoutState === null || payoutState === 'transferring'),
    );
  }
  if (steps.hasLeft()) return 'left';
  if (!reward.confirm) return outcomeOf(reward);
  if (!(await steps.confirm(reward.confirm))) return 'notConfirmed';
  reward = await lookUntil(steps, ({ status, payoutState }) => status !== 'payable' || payoutState === null);
  if (steps.hasLeft()) return 'left';
  const outcome = outcomeOf(reward);
  return outcome === 'slow' ? 'arriving' : outcome;
}

function outcomeOf({ status, payoutState }: Reward): Collected {
  if (status === 'paid') return 'paid';
  if (payoutState === 'transferring') return 'arriving';
  return payoutState === null ? 'failed' : 'slow';
}

async function lookUntil(steps: CollectSteps, isDone: (reward: Reward) => boolean): Promise<Reward> {
  let reward = await steps.read();
  for (let look = 1; look < looks && !isDone(reward) && !steps.hasLeft(); look += 1) {
    await steps.pause();
    reward = await steps.read();
  }
  return reward;
}
