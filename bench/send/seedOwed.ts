import { Application } from '../../server/models/application.ts';
import { Delivery } from '../../server/models/delivery.ts';
import { Person } from '../../server/models/person.ts';
import { account } from './openSending.ts';

let round = 0;

/** Writes `count` followers with an application each, and a message that they are owed. @returns ids of the messages */
export async function seedOwed(count: number): Promise<string[]> {
  round += 1;
  const at = new Date();
  const ids = Array.from({ length: count }, (_, n) => `${round}-${n}`);
  const { key: accountKey, bureauId } = account;
  const inserts = [
    [
      Person,
      (id: string) => ({
        accountKey,
        openid: `o${id}`,
        bureauId,
        following: true,
        turn: 0,
        createdAt: at,
        lastSeenAt: at,
      }),
    ],
    [
      Application,
      (id: string) => ({
        no: `SQ20261129${id}`,
        status: 'shortlisted',
        updatedAt: at,
        bureauId,
        personId: `p${id}`,
      }),
    ],
    [
      Delivery,
      (id: string) => ({
        ...{ bureauId, personId: `p${id}`, kind: 'applicationStatus', channel: 'notice', state: 'pending' },
        ...{ attempts: 0, createdAt: at, dueAt: at, object: { kind: 'application', id: `a${id}` } },
      }),
    ],
  ] as const;
  const prefixes = ['p', 'a', 'd'];
  for (const [index, [model, row]] of inserts.entries()) {
    for (let from = 0; from < count; from += 1_000) {
      const rows = ids
        .slice(from, from + 1_000)
        .map((id) => ({ _id: `${prefixes[index]}${id}`, ...row(id) }));
      await model.collection.insertMany(rows as never);
    }
  }
  return ids.map((id) => `d${id}`);
}
