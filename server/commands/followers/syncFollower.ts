import { Person, type PersonDoc } from '../../models/person.ts';
import { currentAppointment } from '../../queries/appointments/currentAppointment.ts';
import type { WechatAccounts } from '../../wechat/accounts.ts';
import { failureOf } from '../../wechat/errors.ts';
import type { Failure, OfficialAccount } from '../../wechat/port.ts';
import type { Services } from '../context.ts';
import { unionIndexOf } from '../identities/unionIndexOf.ts';
import { supervisorTag } from './supervisorTag.ts';
import { withTag } from './withTag.ts';

type SyncServices = Pick<Services, 'clock' | 'crypto' | 'log'> & { accounts: WechatAccounts };

const firstPauseMs = 5_000;
const longestPauseMs = 60 * 60_000;

/**
 * Compares one follower with WeChat: notes the UnionID (as a keyed hash), and puts the tag for supervisors on or takes it
 * away, by whether a term is in force today. Run twice it does nothing new; what WeChat fails with is tried again, a wish
 * that came meanwhile keeps the row due.
 */
export async function syncFollower(services: SyncServices, personId: string): Promise<void> {
  const { accounts, clock, log } = services;
  const person = await Person.findById(personId).lean();
  if (!person?.syncDueAt) return;
  const client = accounts.get(person.accountKey)?.client;
  // Tags go with the follower, and what WeChat told us about somebody who left is deleted (wechat notes §1.3).
  if (!client || !person.following) return finish(services, person, null);
  try {
    const info = await client.getUser(person.openid);
    if (!info.subscribed) return await finish(services, person, null);
    const found = await currentAppointment(personId, clock.now());
    await tag(client, person.openid, { has: info.tagIds, wanted: found?.inForce === true });
    await finish(services, person, info.unionid);
  } catch (error) {
    const failure = failureOf(error);
    log.warn({ failure, personId }, 'a follower could not be compared with WeChat');
    // Only this person is the matter: asking again would not help.
    if (failure.kind === 'refused' && failure.scope === 'person') return finish(services, person, null);
    await tryAgain(services, person, failure);
  }
}

async function tag(
  client: OfficialAccount,
  openid: string,
  { has, wanted }: { has: readonly number[]; wanted: boolean },
): Promise<void> {
  if (wanted) {
    if (has.length === 0 || !has.includes(await supervisorTag(client))) {
      await withTag(client, (tagId) => client.tags.add(tagId, [openid]));
    }
    return;
  }
  if (has.length === 0) return;
  const tagId = await supervisorTag(client);
  if (has.includes(tagId)) await client.tags.remove(tagId, [openid]);
}

async function finish(
  { clock, crypto }: SyncServices,
  { _id, syncWanted }: PersonDoc,
  unionid: string | null,
): Promise<void> {
  const index = unionid === null ? null : unionIndexOf(crypto, unionid);
  const known = {
    $set: { syncedAt: clock.now(), ...(index ? { unionIndex: index } : {}) },
    $unset: { ...(index ? {} : { unionIndex: 1 }) },
  };
  await Person.updateOne({ _id }, known);
  await Person.updateOne({ _id, syncWanted }, { $unset: { syncDueAt: 1, syncWanted: 1, syncTries: 1 } });
}

async function tryAgain(
  { clock }: SyncServices,
  { _id, syncWanted, syncTries }: PersonDoc,
  failure: Failure,
): Promise<void> {
  const pause = Math.min(firstPauseMs * 2 ** Math.min(syncTries ?? 0, 12), longestPauseMs);
  const asked = failure.kind === 'retry' ? failure.afterMs : 0;
  // A refusal of the whole account waits for somebody to mend it.
  const wait = failure.kind === 'refused' ? longestPauseMs : Math.max(pause, asked);
  const at = failure.kind === 'quota' ? failure.until : new Date(clock.now().getTime() + wait);
  await Person.updateOne({ _id, syncWanted }, { $set: { syncDueAt: at }, $inc: { syncTries: 1 } });
}
