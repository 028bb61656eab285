import type { z } from 'zod';
import type { Account } from '../config.ts';
import { deliver } from '../push/deliver.ts';
import { accountTarget } from '../push/target.ts';
import { stampSeconds } from '../world/clock.ts';
import { int64 } from '../world/compactJson.ts';
import { nextInt64, originalIdOf } from '../world/ids.ts';
import { show } from '../world/inbox.ts';
import { openWindow } from '../world/people.ts';
import type { InboxItem, Person } from '../world/rows.ts';
import { inboxOf, type World } from '../world/world.ts';
import { BadInput, choose, parse } from './badInput.ts';
import { type Composed, messageTypes } from './messageTypes.ts';
import { type Outcome, showOutcome } from './outcome.ts';

interface AnyMessageType {
  schema: z.ZodType<{ msgId?: string | undefined }>;
  compose(input: unknown, composer: { world: World; appid: string }): Promise<Composed> | Composed;
}

/** Sends what a person typed, took or recorded; resolves when the product has answered or all retries failed. */
export async function sendMessage(
  world: World,
  account: Account,
  person: Person,
  body: unknown,
): Promise<Outcome & { msgId: string }> {
  if (!person.following)
    throw new BadInput([{ path: 'openid', message: 'does not follow the account' }], 409);
  const item = await itemFor(world, account, person, body);
  const msgId = item.msgId ?? '';
  const delivery = await deliver(world, accountTarget(account), item.push ?? {}, person.openid);
  return { msgId, ...showOutcome(world, person, item, delivery) };
}

/** A message id seen before repeats that very message, as WeChat's retries do; the body is not looked at. */
async function itemFor(world: World, account: Account, person: Person, body: unknown): Promise<InboxItem> {
  const wanted = typeof body === 'object' && body !== null && 'msgId' in body ? body.msgId : undefined;
  const earlier = inboxOf(world, person.openid).find(
    (i) => i.msgId !== undefined && i.msgId === wanted && i.push,
  );
  if (earlier !== undefined) return earlier;
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : undefined;
  const messageType = choose<unknown>(messageTypes, type, 'type') as AnyMessageType;
  const input = parse(messageType.schema, body);
  const composed = await messageType.compose(input, { world, appid: account.appid });
  const msgId = input.msgId ?? nextInt64(world, `msgId ${account.key}`);
  openWindow(world, person, 'message');
  return show(world, {
    openid: person.openid,
    from: 'self',
    via: 'message',
    type: String(type),
    body: composed.body,
    msgId,
    push: {
      ToUserName: originalIdOf(account),
      FromUserName: person.openid,
      CreateTime: stampSeconds(world.clock),
      MsgType: String(type),
      ...composed.fields,
      MsgId: int64(msgId),
    },
  });
}
