import { Person } from '../../models/person.ts';
import { planDelivery } from '../../outbox/planDelivery.ts';
import type { SpoolEntry } from '../../platform/spool.ts';
import { handleMessage } from './handleMessage.ts';
import type { Envelope, InboxServices } from './types.ts';

/** Messages on disk whose work is still to be done or whose answer is still to be sent, by person. */
export interface Backlog {
  add(lane: string, entry: SpoolEntry<Envelope>): Promise<void>;
  /** Settles a person's entries, oldest first; call it inside their lane. @throws when the store is down */
  settle(lane: string): Promise<void>;
  /** The same in the person's lane; failures are left for the next round. */
  settleSoon(lane: string): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const everyMs = 2_000;

/** WeChat delivers three more times, five seconds apart: until then an entry may be answered passively. */
const redeliveryMs = 20_000;

export function createBacklog(services: InboxServices): Backlog {
  const { spool, lanes, clock, crypto, log, accounts, reopen } = services;
  const waiting = new Map<string, SpoolEntry<Envelope>[]>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<unknown> = Promise.resolve();

  function remember(lane: string, entry: SpoolEntry<Envelope>): void {
    const entries = waiting.get(lane) ?? [];
    entries.push(entry);
    // Marking them as owed may have changed the order.
    entries.sort((a, b) => (a.id < b.id ? -1 : 1));
    waiting.set(lane, entries);
  }

  async function settleOne(entry: SpoolEntry<Envelope>): Promise<void> {
    const opened = reopen(entry.value);
    const account = accounts.get(entry.value.accountKey);
    if (opened && account) {
      const result = await handleMessage(services, account, opened);
      const { turnId, personId, reply } = result;
      // Not owed and dealt with already: a re-delivery took the answer with it.
      if (reply !== null && personId && (entry.owed || !result.repeated)) {
        const id = `turn-${turnId}-reply`;
        const person = await Person.findById(personId, { bureauId: 1 }).lean();
        await planDelivery({
          id,
          // Several units may share the account: the message belongs to the person's own.
          bureauId: person?.bureauId ?? account.settings.bureauId,
          personId,
          kind: 'chatReply',
          channel: 'customerService',
          textSealed: crypto.seal(reply, `delivery:${id}`),
          at: clock.now(),
        });
      }
    } else {
      log.error({ account: entry.value.accountKey }, 'spool: an entry cannot be opened any more; dropped');
    }
    await spool.done(entry);
  }

  async function settle(lane: string): Promise<void> {
    const entries = waiting.get(lane);
    while (entries?.[0]) {
      const [entry] = entries;
      if (!entry.owed && clock.now().getTime() - entry.receivedAt < redeliveryMs) return;
      await settleOne(entry);
      entries.shift();
    }
    waiting.delete(lane);
  }

  const settleSoon = (lane: string): Promise<void> =>
    lanes
      .run(lane, () => settle(lane))
      .catch((error: unknown) => log.warn({ err: error }, 'spool: not settled yet, trying again'));

  return {
    settle,
    settleSoon,
    async add(lane, entry) {
      // First: whoever settles it must see that its answer is owed.
      await spool.owe(entry);
      remember(lane, entry);
    },
    async start() {
      for (const entry of await spool.leftovers()) {
        const opened = reopen(entry.value);
        remember(`${entry.value.accountKey}:${opened?.openid ?? ''}`, entry);
      }
      timer = setInterval(() => {
        round = Promise.all([...waiting.keys()].map(settleSoon));
      }, everyMs);
    },
    async stop() {
      clearInterval(timer);
      await round;
    },
  };
}
