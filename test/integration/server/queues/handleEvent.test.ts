import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Application } from '../../../../server/models/application.ts';
import { Delivery } from '../../../../server/models/delivery.ts';
import { Event } from '../../../../server/models/event.ts';
import { Task } from '../../../../server/models/task.ts';
import { appendEvent } from '../../../../server/outbox/appendEvent.ts';
import { inTransaction } from '../../../../server/platform/transaction.ts';
import { handleEvent } from '../../../../server/queues/jobs/handleEvent.ts';
import { startTestProduct, type TestProduct } from '../../../support/product.ts';

// Events that come together share a transaction; none may suffer from another, none be dealt with twice.

let product: TestProduct;
let count = 0;

beforeAll(async () => {
  product = await startTestProduct();
});
afterAll(() => product?.stop());

const bureauId = () => product.account.settings.bureauId;

async function decided(personId: string | undefined = `person-${count}`): Promise<string> {
  const id = `application-${++count}`;
  const application = { _id: id as never, no: `SQ-${count}`, bureauId: bureauId(), status: 'shortlisted' };
  await Application.collection.insertOne({ ...application, ...(personId ? { personId } : {}) });
  const object = { kind: 'application', id } as const;
  const data = { no: `SQ-${count}`, decision: 'shortlist', from: 'submitted', to: 'shortlisted' } as const;
  const context = { ...product.services, actor: { kind: 'system', id: 'test' } } as const;
  const event = { type: 'application.decided', bureauId: bureauId(), object, data } as const;
  return inTransaction(() => appendEvent(context, event));
}

async function poison(): Promise<string> {
  const _id = `poison-${++count}`;
  const object = { kind: 'application', id: 'none' };
  const at = new Date();
  const row = { bureauId: bureauId(), type: 'no.suchEvent', actor: { kind: 'system', id: 'test' }, object };
  await Event.collection.insertOne({ ...{ _id: _id as never, data: {}, at, dueAt: at }, ...row });
  return _id;
}

const handleAll = (ids: readonly string[]) =>
  Promise.allSettled(ids.map((id) => handleEvent(product.services, id)));
const dueOf = async (ids: readonly string[]) => {
  const rows = await Event.find({ _id: { $in: ids }, dueAt: { $exists: true } }, { _id: 1 }).lean();
  return rows.map(({ _id }) => _id);
};
const messagesOf = (ids: readonly string[]) =>
  Delivery.countDocuments({ _id: { $in: ids.map((id) => `${id}-applicationStatus`) } });

describe('events that come together', () => {
  it('are all dealt with, in far fewer transactions than events', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 24; i += 1) ids.push(await decided());
    let transactions = 0;
    const { connection } = mongoose;
    const plain = connection.transaction.bind(connection);
    connection.transaction = ((...args: Parameters<typeof plain>) => {
      transactions += 1;
      return plain(...args);
    }) as typeof connection.transaction;
    try {
      await Promise.all(ids.map((id) => handleEvent(product.services, id)));
    } finally {
      connection.transaction = plain;
    }
    expect(transactions).toBeLessThanOrEqual(4);
    expect(await dueOf(ids)).toEqual([]);
    expect(await messagesOf(ids)).toBe(24);
  });

  it('one that cannot be handled fails alone, and nothing of it is written', async () => {
    const good = [await decided(), await decided(), await decided()];
    const bad = await poison();
    const ids = [...good.slice(0, 2), bad, ...good.slice(2)];
    const outcomes = await handleAll(ids);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await dueOf(ids)).toEqual([bad]);
    expect(await messagesOf(good)).toBe(3);
    await Event.deleteOne({ _id: bad });
  });

  it('the same event twice in one go and once more later makes one message', async () => {
    const id = await decided();
    const others = [await decided(), await decided()];
    await handleAll([id, ...others, id]);
    await handleAll([id, ...others]);
    expect(await messagesOf([id, ...others])).toBe(3);
  });

  it('two workers with the same events make one message each', async () => {
    const ids = [await decided(), await decided(), await decided(), await decided()];
    const other = { ...product.services };
    await Promise.all(ids.flatMap((id) => [handleEvent(product.services, id), handleEvent(other, id)]));
    expect(await dueOf(ids)).toEqual([]);
    expect(await messagesOf(ids)).toBe(4);
  });

  it('who came on paper is told by telephone, the others in WeChat', async () => {
    const [onPaper, followed] = [await decided(''), await decided()];
    await handleAll([onPaper, followed]);
    expect(await messagesOf([onPaper, followed])).toBe(1);
    const { object } = await Event.findById(onPaper).orFail().lean();
    expect(await Task.countDocuments({ kind: 'tellByPhone', 'object.id': object.id })).toBe(1);
  });
});
