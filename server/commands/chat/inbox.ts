import type { SpoolEntry } from '../../platform/spool.ts';
import { isStoreDown } from '../../platform/storeErrors.ts';
import type { WechatAccount } from '../../wechat/accounts.ts';
import type { InboundMessage } from '../../wechat/callback/message.ts';
import { type Backlog, createBacklog } from './backlog.ts';
import { faultText } from './faultText.ts';
import { handleMessage } from './handleMessage.ts';
import type { Envelope, InboxServices } from './types.ts';

/** Where callbacks come in. `null` = tell WeChat `success` and say nothing. */
export interface Inbox {
  receive(account: WechatAccount, message: InboundMessage, envelope: Envelope): Promise<string | null>;
  /** Takes up what an earlier process left on disk, then keeps settling what is owed. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** WeChat waits five seconds; the rest is for the way back. */
const defaultBudgetMs = 4_500;

type Outcome =
  | { kind: 'answered'; reply: string | null }
  | { kind: 'failed'; error: unknown }
  | { kind: 'late' };

/**
 * Takes in one callback and answers within the budget, whatever happens: it is on disk before anything
 * else, and stays there until its transaction is through. When the budget or the store fails, the answer
 * becomes a customer-service message, exactly once (design §3).
 */
export function createInbox(services: InboxServices, { budgetMs = defaultBudgetMs } = {}): Inbox {
  const { spool, lanes, clock, log } = services;
  const backlog: Backlog = createBacklog(services);

  async function spoolOrWarn(envelope: Envelope): Promise<SpoolEntry<Envelope> | null> {
    return spool.write(envelope, clock.now().getTime()).catch((error: unknown) => {
      // WeChat's own re-delivery still stands behind this message.
      log.error({ err: error }, 'spool: cannot write; is the disk full?');
      return null;
    });
  }

  async function work(lane: string, account: WechatAccount, message: InboundMessage): Promise<Outcome> {
    try {
      const { reply } = await lanes.run(lane, async () => {
        await backlog.settle(lane); // in the order in which the person wrote
        return handleMessage(services, account, message);
      });
      return { kind: 'answered', reply };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }

  return {
    async receive(account, message, envelope) {
      const lane = `${account.settings.key}:${message.openid}`;
      const entry = await spoolOrWarn(envelope);
      const working = work(lane, account, message);
      const outcome = await Promise.race([working, after(budgetMs)]);
      if (outcome.kind === 'answered') {
        // Before the answer leaves: should it get lost, the re-delivery finds it in the store.
        if (entry) await spool.done(entry);
        return outcome.reply;
      }
      if (outcome.kind === 'failed') {
        log.error({ err: outcome.error }, 'a message could not be handled now');
        if (!entry || !isStoreDown(outcome.error)) throw outcome.error;
      }
      if (!entry) throw new Error('Too late, and nothing on disk: WeChat must deliver again');
      await backlog.add(lane, entry);
      void working.then(() => backlog.settleSoon(lane));
      return outcome.kind === 'failed' ? faultText(account, 'fault.down') : null;
    },
    start: () => backlog.start(),
    async stop() {
      await backlog.stop();
      await spool.close();
    },
  };
}

function after(ms: number): Promise<Outcome> {
  return new Promise((resolve) => setTimeout(resolve, ms, { kind: 'late' } satisfies Outcome).unref());
}
