import type { Attempt, Delivery } from '../push/deliver.ts';
import type { Reply } from '../push/readReply.ts';
import { notice, show, updated } from '../world/inbox.ts';
import type { InboxItem, Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** What the phones API tells about one push. */
export interface Outcome {
  attempts: Attempt[];
  reply: Reply | null;
  fault: string | null;
  ms: number;
}

/** The grey line that a person sees when the product fails. */
export const outOfService = '该公众号暂时无法提供服务，请稍后再试';

/**
 * Puts the result of a push on the phone: the reply, or the out-of-service notice. A repeated message that was
 * answered before shows nothing new, for WeChat shows one answer per message.
 */
export function showOutcome(
  world: World,
  person: Person,
  item: InboxItem | null,
  delivery: Delivery,
): Outcome {
  const { attempts, reply, fault, ms } = delivery;
  if (item?.answered !== true) {
    if (reply !== null) showReply(world, person, reply);
    if (fault !== null) notice(world, person.openid, outOfService);
  }
  if (item !== null) {
    item.delivery = {
      ms,
      fault,
      attempts: attempts.map((a) => ({ ms: a.ms, status: a.status, outcome: a.outcome })),
    };
    item.answered = item.answered === true || reply !== null;
    updated(world, item);
  }
  return { attempts, reply, fault, ms };
}

function showReply(world: World, person: Person, { type, ...body }: Reply): void {
  show(world, { openid: person.openid, from: 'account', via: 'passive', type, body });
}
