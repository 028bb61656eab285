import { randomUUID } from 'node:crypto';
import type mongoose from 'mongoose';
import { addDays } from '../../server/domain/calendar/days.ts';
import { clockDates } from '../../server/domain/clocks/dates.ts';
import { ruleOf } from '../../server/domain/clocks/kinds.ts';
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

const rule = ruleOf('lead.verify');

/** Days of clocks that began on each of the sixty days before, with the days that follow. */
const begun = Array.from({ length: 60 }, (_, i) => {
  const startedOn = addDays(benchDay, -i);
  return { startedOn, ...clockDates(rule, { startedOn, extended: [], pauses: [] }) };
});
const nearlyDue = begun.filter(({ softOn }) => softOn === benchDay);
const late = begun.filter(({ limitOn }) => limitOn && addDays(limitOn, 1) === benchDay);
const toTell = begun.filter(({ escalateOn }) => escalateOn === benchDay);
const waiting = begun.filter(({ softOn }) => softOn && softOn > benchDay);

/** A clock as the sweep of the evening before has left it. */
function rowOf(index: number, rows: number, due: number) {
  const id = randomUUID();
  // A stride without a common factor: due rows lie all over the store.
  const place = (index * 7_919) % rows;
  const stage =
    place >= due ? 'waiting' : place % 25 === 0 ? 'toTell' : place % 25 < 5 ? 'late' : 'nearlyDue';
  const { missingYear: _, ...days } = pick({ waiting, toTell, late, nearlyDue }[stage], index);
  return {
    ...{ _id: `lead.verify-${id}`, bureauId: `b-${index % bureaus}`, kind: 'lead.verify' },
    ...{ object: { kind: 'lead', id }, subject: `JB${index}`, state: 'running' },
    ...{ ...days, pauses: [], extensions: [], revision: 1 },
    warnings: { waiting: [], nearlyDue: [], late: ['soft'], toTell: ['soft', 'limit'] }[stage],
    nextCheckOn: stage === 'waiting' ? days.softOn : benchDay,
  };
}

function pick<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('no day is like that');
  return one;
}
