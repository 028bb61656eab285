import { beijingDay } from '../../domain/time.ts';
import { Appointment } from '../../models/appointment.ts';
import { Person } from '../../models/person.ts';
import { TagCheck } from '../../models/tagCheck.ts';
import type { WechatAccount, WechatAccounts } from '../../wechat/accounts.ts';
import { failureOf } from '../../wechat/errors.ts';
import { personIdOf } from '../chat/personId.ts';
import type { Services } from '../context.ts';
import { wantSync } from './wantSync.ts';
import { withTag } from './withTag.ts';

type ReconcileServices = Pick<Services, 'clock' | 'crypto' | 'log'> & { accounts: WechatAccounts };

/** As many as WeChat takes at once. */
const batch = 50;

/**
 * Once a day and account: whoever has the tag for supervisors without a term in force, or a term without the tag, is
 * compared again, and tags on people whom we do not know are taken away. An account that fails comes round again.
 * @returns how many people were found to differ
 */
export async function reconcileTags(services: ReconcileServices): Promise<{ differing: number }> {
  const { accounts, clock, log } = services;
  const today = beijingDay(clock.now());
  let differing = 0;
  for (const [key, account] of accounts) {
    if (await TagCheck.exists({ _id: key, checkedOn: today })) continue;
    try {
      differing += await reconcileOne(services, key, account);
      await TagCheck.updateOne({ _id: key }, { $set: { checkedOn: today } }, { upsert: true });
    } catch (error) {
      log.warn({ failure: failureOf(error), account: key }, 'tags could not be compared with WeChat');
    }
  }
  return { differing };
}

async function reconcileOne(
  { clock, crypto }: ReconcileServices,
  key: string,
  { client }: WechatAccount,
): Promise<number> {
  const now = clock.now();
  const openids = await withTag(client, (tagId) => client.tags.members(tagId));
  const tagged = new Map(openids.map((openid) => [personIdOf(crypto, key, openid), openid]));
  const known = await idsOf({ _id: { $in: [...tagged.keys()] }, accountKey: key });
  const wanted = await idsOf({
    _id: { $in: await inForceOn(beijingDay(now)) },
    accountKey: key,
    following: true,
  });
  const strangers = [...tagged].filter(([id]) => !known.has(id)).map(([, openid]) => openid);
  for (let at = 0; at < strangers.length; at += batch) {
    await withTag(client, (tagId) => client.tags.remove(tagId, strangers.slice(at, at + batch)));
  }
  const differing = [
    ...[...known].filter((id) => !wanted.has(id)),
    ...[...wanted].filter((id) => !tagged.has(id)),
  ];
  await wantSync(differing, now);
  return differing.length + strangers.length;
}

async function idsOf(filter: Record<string, unknown>): Promise<ReadonlySet<string>> {
  const rows = await Person.find(filter, { _id: 1 }).lean();
  return new Set(rows.map(({ _id }) => _id));
}

/** Everybody with WeChat and a term in force on that day. */
async function inForceOn(today: string): Promise<string[]> {
  const rows = await Appointment.find(
    {
      ...{ status: { $in: ['active', 'under_inquiry'] }, personId: { $exists: true } },
      ...{ termStart: { $lte: today }, termEnd: { $gte: today } },
    },
    { personId: 1 },
  ).lean();
  return rows.flatMap(({ personId }) => personId ?? []);
}
