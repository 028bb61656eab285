import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignClock } from '../../../../../server/commands/clocks/assignClock.ts';
import { extendClock } from '../../../../../server/commands/clocks/extendClock.ts';
import { moveClocks } from '../../../../../server/commands/clocks/moveClocks.ts';
import { pauseClock } from '../../../../../server/commands/clocks/pauseClock.ts';
import { restartClock } from '../../../../../server/commands/clocks/restartClock.ts';
import { resumeClock } from '../../../../../server/commands/clocks/resumeClock.ts';
import { startClock } from '../../../../../server/commands/clocks/startClock.ts';
import { stopClock } from '../../../../../server/commands/clocks/stopClock.ts';
import type { CommandContext } from '../../../../../server/commands/context.ts';
import type { ClockKind } from '../../../../../server/domain/clocks/kinds.ts';
import { clockContext } from '../../../../../server/domain/clocks/states.ts';
import { Clock, type ClockDoc } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import { inTransaction } from '../../../../../server/platform/transaction.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let context: CommandContext;
beforeAll(async () => {
  corps = await startCorps('2026-09-30');
  context = corps.person('test');
});
afterAll(() => corps.stop());

/** Starts a clock on a day; what it is about is new each time. */
async function start(kind: ClockKind, day: string) {
  corps.goTo(day);
  const object = { kind: 'lead', id: randomUUID() } as const;
  const started = await startClock(context, { kind, object, bureauId: 'b-1', subject: 'JB1' });
  return { object, ...started };
}

const read = (id: string): Promise<ClockDoc> => Clock.findById(id).orFail().lean<ClockDoc>();
const events = async (id: string) =>
  (await Event.find({ 'object.kind': 'clock', 'object.id': id }).sort({ _id: 1 }).lean()).map(
    ({ type }) => type,
  );

describe('starting', () => {
  it('counts from the day of the event, and once for each object, kind and occasion', async () => {
    const { object, id, limitOn } = await start('lead.notice', '2026-09-30');
    expect([id, limitOn]).toEqual([`lead.notice-${object.id}`, '2026-10-13']);
    corps.goTo('2026-10-09');
    const about = { kind: 'lead.notice', object, bureauId: 'b-1', subject: 'JB1' } as const;
    expect(await startClock(context, about)).toEqual({ id, limitOn: '2026-10-13' });
    expect(await read(id)).toMatchObject({
      ...{ startedOn: '2026-09-30', softOn: '2026-10-12', state: 'running', nextCheckOn: '2026-10-12' },
    });
    const other = await startClock(context, { ...about, from: '2026-10-08', occasion: 'second' });
    expect(other).toEqual({ id: `${id}-second`, limitOn: '2026-10-14' });
    expect(await events(id)).toEqual(['clock.started']);
  });

  it('leaves nothing behind when the transaction around it fails', async () => {
    const object = { kind: 'lead', id: randomUUID() } as const;
    const work = inTransaction(async () => {
      await startClock(context, { kind: 'lead.verify', object, bureauId: 'b-1', subject: 'JB1' });
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    expect(await Clock.countDocuments({ 'object.id': object.id })).toBe(0);
    expect(await events(`lead.verify-${object.id}`)).toEqual([]);
  });

  it('a year without a holiday table: the clock exists without a limit and is never late by a guess', async () => {
    const { object, id, limitOn } = await start('lead.verify', '2026-12-25');
    expect(limitOn).toBeNull();
    expect(await read(id)).toMatchObject({ limitOn: null, softOn: null, missingYear: 2027 });
    const reason = '案情复杂';
    const extension = extendClock(context, { object, kind: 'lead.verify', reason, by: 's-1' });
    await expect(extension).rejects.toMatchObject({ code: 'clock.table_missing' });
    // Met for certain in the old year; in the new one nobody can say.
    corps.goTo('2026-12-31');
    expect(await stopClock(context, { object, kinds: ['lead.verify'] })).toEqual([{ id, outcome: 'met' }]);
    const late = await start('lead.verify', '2026-12-25');
    corps.goTo('2027-02-25');
    const [stopped] = await stopClock(context, { object: late.object, kinds: ['lead.verify'] });
    expect(stopped?.outcome).toBeNull();
    expect(await read(late.id)).not.toHaveProperty('missingYear');
  });
});

describe('stopping', () => {
  it.each([
    ['2026-10-13', 'met'],
    ['2026-10-14', 'missed'],
  ])('on %s a limit of 13 October is %s, and that is final', async (day, outcome) => {
    const { object, id } = await start('lead.notice', '2026-09-30');
    corps.goTo(day);
    const ref = { object, kinds: ['lead.notice'] as const };
    expect(await stopClock(context, ref)).toEqual([{ id, outcome }]);
    expect(await stopClock(context, ref)).toEqual([]);
    const stopped = await read(id);
    expect(stopped).not.toHaveProperty('nextCheckOn');
    await restartClock(context, { object, kinds: ['lead.silence'] });
    await assignClock(context, { ...ref, ownerId: 's-1' });
    await moveClocks(context, { object, toBureauId: 'b-2' });
    await startClock(context, { kind: 'lead.notice', object, bureauId: 'b-1', subject: 'JB1' });
    const extension = { object, kind: 'lead.notice', reason: '复杂', by: 's-1' } as const;
    for (const change of [
      () => pauseClock(context, ref),
      () => resumeClock(context, ref),
      () => extendClock(context, extension),
    ]) {
      await expect(change()).rejects.toMatchObject({ code: 'clock.not_running' });
    }
    expect(await read(id)).toEqual(stopped);
    expect(await events(id)).toEqual(['clock.started', 'clock.stopped']);
  });
});

describe('extending', () => {
  it('S4 45: thirty days, then sixty, then never again; the reason is sealed', async () => {
    const { object, id, limitOn } = await start('lead.decide', '2026-03-02');
    expect(limitOn).toBe('2026-05-31');
    const extend = (reason: string) =>
      extendClock(context, { object, kind: 'lead.decide', reason, by: 's-1' });
    await expect(extend('  ')).rejects.toMatchObject({ code: 'clock.reason_required' });
    expect(await extend('案情复杂')).toEqual({ limitOn: '2026-06-30' });
    expect(await extend('继续取证')).toEqual({ limitOn: '2026-08-29' });
    await expect(extend('还要')).rejects.toMatchObject({ code: 'clock.no_extension_left' });
    const { extensions, nextCheckOn } = await read(id);
    expect(extensions.map(({ count, by }) => [count, by])).toEqual([
      [30, 's-1'],
      [60, 's-1'],
    ]);
    const sealed = extensions[0]?.reasonSealed ?? Buffer.alloc(0);
    expect(corps.services.crypto.open(sealed, clockContext(id))).toBe('案情复杂');
    expect(nextCheckOn).toBe('2026-08-19');
  });

  it('not once the limit has passed (ours), nor a kind without extensions', async () => {
    const verify = await start('lead.verify', '2026-06-01');
    corps.goTo('2026-06-24');
    const reason = '复杂';
    const late = extendClock(context, { object: verify.object, kind: 'lead.verify', reason, by: 's-1' });
    await expect(late).rejects.toMatchObject({ code: 'clock.limit_passed' });
    const notice = await start('lead.notice', '2026-06-24');
    const none = extendClock(context, { object: notice.object, kind: 'lead.notice', reason, by: 's-1' });
    await expect(none).rejects.toMatchObject({ code: 'clock.no_extension_left' });
  });
});

describe('pausing', () => {
  it('paused working days do not count; twice on one day changes nothing', async () => {
    const { object, id, limitOn } = await start('lead.verify', '2026-06-01');
    expect(limitOn).toBe('2026-06-23');
    const ref = { object, kinds: ['lead.verify'] as const };
    corps.goTo('2026-06-03');
    await pauseClock(context, ref);
    await pauseClock(context, ref);
    expect(await read(id)).not.toHaveProperty('nextCheckOn');
    // Thursday to Wednesday: five working days.
    corps.goTo('2026-06-10');
    await resumeClock(context, ref);
    await resumeClock(context, ref);
    const resumed = await read(id);
    expect(resumed).toMatchObject({ limitOn: '2026-06-30', state: 'running', nextCheckOn: '2026-06-25' });
    await pauseClock(context, ref);
    await resumeClock(context, ref);
    expect((await read(id)).limitOn).toBe('2026-06-30');
    expect((await events(id)).slice(0, 3)).toEqual(['clock.started', 'clock.paused', 'clock.resumed']);
  });

  it('what is stopped while it pauses is judged by the day on which the count ended', async () => {
    const { object } = await start('lead.notice', '2026-06-01');
    corps.goTo('2026-06-08');
    const ref = { object, kinds: ['lead.notice'] as const };
    await pauseClock(context, ref);
    corps.goTo('2026-07-30');
    expect((await stopClock(context, ref))[0]?.outcome).toBe('met');
  });
});

describe('silence', () => {
  it('every step begins it again, one event a day at most', async () => {
    const { object, id } = await start('lead.silence', '2026-06-01');
    corps.goTo('2026-06-05');
    await restartClock(context, { object, kinds: ['lead.silence'] });
    await restartClock(context, { object, kinds: ['lead.silence'] });
    // Ten working days after the 5th; the 19th is Dragon Boat Festival.
    const begun = { startedOn: '2026-06-05', limitOn: '2026-06-22', nextCheckOn: '2026-06-23' };
    expect(await read(id)).toMatchObject(begun);
    expect(await events(id)).toEqual(['clock.started', 'clock.restarted']);
  });
});

describe('owner and unit', () => {
  it('an owner is given once; another unit takes the clock over with its days and without its owner', async () => {
    const { object, id, limitOn } = await start('lead.verify', '2026-06-01');
    const ref = { object, kinds: ['lead.verify'] as const };
    await assignClock(context, { ...ref, ownerId: 's-1' });
    await assignClock(context, { ...ref, ownerId: 's-1' });
    expect((await read(id)).ownerId).toBe('s-1');
    await moveClocks(context, { object, toBureauId: 'b-2' });
    await moveClocks(context, { object, toBureauId: 'b-2' });
    const moved = await read(id);
    expect(moved).toMatchObject({ bureauId: 'b-2', limitOn, state: 'running' });
    expect(moved).not.toHaveProperty('ownerId');
    expect(await events(id)).toEqual(['clock.started', 'clock.assigned', 'clock.moved']);
  });
});
