import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import { addDays } from '../../server/domain/calendar/days.ts';
import { benchDay } from './benchDay.ts';

const batch = 2_000;
const bureaus = 200;

/**
 * Writes open clocks straight into the store. Of those due, eight in ten are nearly due, sixteen in a hundred late, four
 * in a hundred to be told above; the others become due on the days after.
 */
export async function seedClocks(
  db: mongoose.mongo.Db,
  { rows, due }: { rows: number; due: number },
  signal: AbortSignal,
): Promise<void> {
  const ids = Array.from({ length: bureaus }, (_, i) => `b-${i}`);
  const profile = { id: 'bench', version: '1' };
  const bureau = { name: '某某医疗保障局', level: 'county', profile, parentId: 'top', createdAt: new Date() };
  await db
    .collection<{ _id: string }>('bureaus')
    .insertMany(ids.map((_id) => ({ _id, ...bureau, ancestors: ['top'] })));
  const start = performance.now();
  for (let done = 0; done < rows; done += batch) {
    signal.throwIfAborted();
    const docs = Array.from({ length: batch }, (_, i) => rowOf(done + i, rows, due));
    await db.collection<{ _id: string }>('clocks').insertMany(docs, { ordered: false });
  }
  // The store plans by statistics, which it gathers by itself only now and then.
  await db.command({ collStats: 'clocks' }).catch(() => undefined);
  console.log(`${rows} open clocks written in ${((performance.now() - start) / 1_000).toFixed(0)} s`);
}

/** A clock of which the days are as the sweep of the evening before has left them. */
function rowOf(index: number, rows: number, due: number) {
  const id = randomUUID();
  // A stride without a common factor: due rows lie all over the store.
  const place = (index * 7_919) % rows;
  const isDue = place < due;
  const isAbove = isDue && place % 25 === 0;
  const isLate = isDue && place % 25 < 5;
  const softOn = addDays(benchDay, isLate ? -8 : isDue ? 0 : 1 + (place % 20));
  const limitOn = isLate ? addDays(benchDay, isAbove ? -5 : -1) : addDays(softOn, 5);
  const warnings = [...(isLate ? ['soft'] : []), ...(isAbove ? ['limit'] : [])];
  return {
    ...{ _id: `lead.verify-${id}`, bureauId: `b-${index % bureaus}`, kind: 'lead.verify' },
    ...{ object: { kind: 'lead', id }, subject: `JB${index}`, state: 'running' },
    startedOn: addDays(benchDay, -20),
    ...{ softOn, limitOn, escalateOn: isAbove ? benchDay : addDays(limitOn, 5) },
    ...{ pauses: [], extensions: [], warnings, revision: 1 },
    nextCheckOn: isDue ? benchDay : softOn,
  };
}
