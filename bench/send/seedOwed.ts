import type mongoose from 'mongoose';
import { Application } from '../../server/models/application.ts';
import { Delivery } from '../../server/models/delivery.ts';
import { Person } from '../../server/models/person.ts';
import { account } from './openSending.ts';

let round = 0;

/** Writes `count` followers with an application each. @returns ids of the applications */
export async function seedApplicants(count: number): Promise<string[]> {
  round += 1;
  const at = new Date();
  const { key: accountKey, bureauId } = account;
  const ids = Array.from({ length: count }, (_, n) => `${round}-${n}`);
  const person = { accountKey, bureauId, following: true, turn: 0, createdAt: at, lastSeenAt: at };
  await insert(
    Person,
    ids.map((id) => ({ _id: `p${id}`, openid: `o${id}`, ...person })),
  );
  const application = { status: 'shortlisted', updatedAt: at, bureauId };
  await insert(
    Application,
    ids.map((id) => ({ _id: `a${id}`, no: `SQ20261129${id}`, personId: `p${id}`, ...application })),
  );
  return ids.map((id) => `a${id}`);
}

/** The same, and a message that each of them is owed. @returns ids of the messages */
export async function seedOwed(count: number): Promise<string[]> {
  const applications = await seedApplicants(count);
  const at = new Date();
  const { bureauId } = account;
  const owed = { bureauId, kind: 'applicationStatus', channel: 'notice', state: 'pending', attempts: 0 };
  const rows = applications.map((id) => ({
    ...{ _id: `d${id.slice(1)}`, personId: `p${id.slice(1)}`, ...owed, createdAt: at, dueAt: at },
    object: { kind: 'application', id },
  }));
  await insert(Delivery, rows);
  return rows.map(({ _id }) => _id);
}

async function insert(model: { collection: mongoose.Collection }, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 1_000)
    await model.collection.insertMany(rows.slice(from, from + 1_000) as never);
}
