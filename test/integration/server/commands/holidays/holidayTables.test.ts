import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startClock } from '../../../../../server/commands/clocks/startClock.ts';
import { stopClock } from '../../../../../server/commands/clocks/stopClock.ts';
import { tendClocks } from '../../../../../server/commands/clocks/tendClocks.ts';
import { decideHolidayTable } from '../../../../../server/commands/holidays/decideHolidayTable.ts';
import { proposeHolidayTable } from '../../../../../server/commands/holidays/proposeHolidayTable.ts';
import { completeTask } from '../../../../../server/commands/tasks/completeTask.ts';
import { useLoadedTables } from '../../../../../server/domain/calendar/loadedTables.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Clock } from '../../../../../server/models/clock.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Task } from '../../../../../server/models/task.ts';
import { waitingClocks } from '../../../../../server/queries/clocks/waitingClocks.ts';
import { listHolidayTables } from '../../../../../server/queries/holidays/listHolidayTables.ts';
import { table2027 } from '../../../../support/holidays.ts';
import { type Corps, refusalOf as refused, startCorps } from '../../../../support/termWorld.ts';

const refusalOf = async (work: Promise<unknown>) => (await refused(work)).code;

let corps: Corps;
let top: string;
let below: string;
beforeAll(async () => {
  corps = await startCorps('2026-10-20');
  [top, below] = [await corps.bureau('chongqing'), await corps.bureau('chongqing')];
  await Bureau.updateOne({ _id: below }, { $set: { parentId: top, ancestors: [top] } });
});
afterAll(async () => {
  useLoadedTables(new Map());
  await corps.stop();
});

const table = { ...table2027, source: '国办发明电〔2026〕1号' };
const tasks = () => Task.find({ kind: 'enterHolidays' }).sort({ bureauId: 1 }).lean();
const everybodySees = { lead: async (_: unknown, ids: readonly string[]) => new Set(ids) };

async function start(bureauId: string) {
  const object = { kind: 'lead', id: randomUUID() } as const;
  const about = { kind: 'lead.verify', object, bureauId, subject: 'XS1' } as const;
  const { id, limitOn } = await startClock(corps.person('test'), about);
  return { object, id, limitOn };
}

it('asks nobody while the year is far away, then whom a clock waits, then everybody, once', async () => {
  await tendClocks(corps.services);
  expect(await tasks()).toEqual([]);
  corps.goTo('2026-10-21');
  const { id } = await startClock(corps.person('test'), {
    ...{
      kind: 'supervisor.silence',
      object: { kind: 'lead', id: randomUUID() },
      bureauId: below,
      subject: 'XS0',
    },
    from: '2026-12-20',
  });
  await tendClocks(corps.services);
  expect(await tasks()).toMatchObject([{ bureauId: below, state: 'open', dueOn: '2026-12-31' }]);
  corps.goTo('2026-12-21');
  await tendClocks(corps.services);
  await tendClocks(corps.services);
  expect((await tasks()).map(({ bureauId }) => bureauId)).toEqual([top, below].sort());
  expect(await Clock.findById(id).lean()).toMatchObject({ missingYear: 2027 });
  const [task] = await tasks();
  const by = corps.staff(task?.bureauId ?? '', 'approver');
  const byHand = completeTask(by, { id: task?._id ?? '', note: '办好了。' });
  expect(await refusalOf(byHand)).toBe('task.has_own_command');
});

it('lists what waits with the earliest day on which it can end', async () => {
  const { id, limitOn } = await start(top);
  expect(limitOn).toBeNull();
  const rows = await waitingClocks(corps.staff(top, 'supervision'), everybodySees);
  expect(rows).toMatchObject([{ id, isUnknown: true, earliestOn: '2027-01-08' }]);
  expect(await waitingClocks(corps.staff(top, 'supervision'), { lead: async () => new Set() })).toEqual([]);
});

it('takes a table from the top unit, and never on one person’s word', async () => {
  const first = corps.staff(top, 'supervision');
  const second = corps.staff(top, 'approver');
  expect(await refusalOf(proposeHolidayTable(corps.staff(below, 'supervision'), table))).toBe(
    'holidays.upper_unit',
  );
  expect(await refusalOf(proposeHolidayTable(corps.staff(top, 'handler'), table))).toBe('permission.denied');
  expect(await refusalOf(proposeHolidayTable(first, { ...table, year: 2029 }))).toBe('input.invalid');
  expect(await refusalOf(proposeHolidayTable(first, { ...table, holidays: [] }))).toBe('input.invalid');
  const { id } = await proposeHolidayTable(first, table);
  expect(await refusalOf(proposeHolidayTable(second, table))).toBe('holidays.waiting');
  expect(await refusalOf(decideHolidayTable(first, { id, confirmed: true }))).toBe('holidays.same_person');
  // Nothing counts by it yet.
  expect((await start(top)).limitOn).toBeNull();
  await decideHolidayTable(first, { id, confirmed: false });
  expect(await refusalOf(decideHolidayTable(second, { id, confirmed: true }))).toBe('holidays.decided');
  expect((await listHolidayTables(first)).years).toMatchObject([
    { year: 2026, from: 'builtIn' },
    { year: 2027, from: null, waiting: null },
  ]);
});

it('once compared, it counts for all: open clocks anew, stopped ones never, and the tasks are done', async () => {
  const stopped = await start(top);
  await stopClock(corps.person('test'), { object: stopped.object, kinds: ['lead.verify'] });
  const before = await Clock.findById(stopped.id).lean();
  const open = await Clock.countDocuments({ earliestOn: { $gt: '' } });
  expect(open).toBeGreaterThan(2);
  const { id } = await proposeHolidayTable(corps.staff(top, 'admin'), table);
  await decideHolidayTable(corps.staff(top, 'liaison'), { id, confirmed: true });
  expect((await start(top)).limitOn).toBe('2027-01-12');
  await tendClocks(corps.services);
  expect(await Clock.countDocuments({ earliestOn: { $gt: '' } })).toBe(0);
  expect(await Event.countDocuments({ type: 'clock.recalculated' })).toBe(open);
  expect(await Clock.findById(stopped.id).lean()).toEqual(before);
  expect((await tasks()).map(({ state }) => state)).toEqual(['done', 'done']);
  expect(await waitingClocks(corps.staff(top, 'supervision'), everybodySees)).toEqual([]);
});

it('a clock that another process started by the old tables is put right too', async () => {
  const { id } = await start(top);
  await Clock.updateOne(
    { _id: id },
    { $set: { limitOn: null, softOn: null, escalateOn: null, missingYear: 2027 } },
  );
  await tendClocks(corps.services);
  expect(await Clock.findById(id).lean()).toMatchObject({ limitOn: '2027-01-12' });
});

it('a correction takes the place of the table before', async () => {
  const first = corps.staff(top, 'supervision');
  const holidays = [...table.holidays, '2027-01-04'];
  const { id } = await proposeHolidayTable(first, { ...table, holidays });
  await decideHolidayTable(corps.staff(top, 'approver'), { id, confirmed: true });
  expect((await start(top)).limitOn).toBe('2027-01-13');
  const [, next] = (await listHolidayTables(first)).years;
  expect(next).toMatchObject({ from: 'entered', waiting: null, entered: { _id: id } });
});
