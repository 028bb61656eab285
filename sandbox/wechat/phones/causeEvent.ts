import type { Account } from '../config.ts';
import { deliver } from '../push/deliver.ts';
import { accountTarget } from '../push/target.ts';
import { stampSeconds } from '../world/clock.ts';
import { originalIdOf } from '../world/ids.ts';
import { notice } from '../world/inbox.ts';
import type { Person } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Fields } from '../xml/fields.ts';
import { choose, parse } from './badInput.ts';
import { phoneEvents } from './events/registry.ts';
import { type Outcome, showOutcome } from './outcome.ts';

/** Carries out an event of a phone: follow, menu click, scan … and pushes it. */
export async function causeEvent(
  world: World,
  account: Account,
  person: Person,
  body: unknown,
): Promise<Outcome> {
  const name = typeof body === 'object' && body !== null && 'event' in body ? body.event : undefined;
  const event = choose(phoneEvents, name, 'event');
  const plan = event.plan(parse(event.schema, body), { world, person, appid: account.appid });
  if (plan.notice !== undefined) notice(world, person.openid, plan.notice);
  const delivery = await deliver(
    world,
    accountTarget(account),
    eventFields(world, account, person, plan.fields),
    person.openid,
  );
  if (event.visible) return showOutcome(world, person, null, delivery);
  const { attempts, reply, fault, ms } = delivery;
  return { attempts, reply, fault, ms };
}

/** The elements common to all events, then the event's own. */
export function eventFields(
  world: World,
  account: Account,
  person: Pick<Person, 'openid'>,
  fields: Fields,
): Fields {
  return {
    ToUserName: originalIdOf(account),
    FromUserName: person.openid,
    CreateTime: stampSeconds(world.clock),
    MsgType: 'event',
    ...fields,
  };
}
