import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startClock } from '../../../../../server/commands/clocks/startClock.ts';
import { sweepClocks } from '../../../../../server/commands/clocks/sweepClocks.ts';
import type { CommandContext } from '../../../../../server/commands/context.ts';
import type { Day } from '../../../../../server/domain/calendar/days.ts';
import type { ClockKind } from '../../../../../server/domain/clocks/kinds.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { clocksOf } from '../../../../../server/queries/clocks/clocksOf.ts';
import { dueClocks } from '../../../../../server/queries/clocks/dueClocks.ts';
import { listEscalated } from '../../../../../server/queries/clocks/listEscalated.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let context: CommandContext;
let [bureauId, above] = ['', ''];
beforeAll(async () => {
  corps = await startCorps('2026-07-08');
  context = corps.person('test');
  [bureauId, above] = [await corps.bureau('shucheng'), await corps.bureau('shucheng')];
  await Bureau.updateOne({ _id: bureauId }, { $set: { parentId: above, ancestors: [above] } });
});
afterAll(() => corps.stop());

async function start(kind: ClockKind, from: Day, id: string = randomUUID()): Promise<string> {
  const object = { kind: 'lead', id } as const;
  await startClock(context, { kind, object, bureauId, subject: 'JB1', from });
  return id;
}

describe('lists', () => {
  it('show what is late or nearly due and visible, the earliest limit first, page by page', async () => {
    const late = [await start('lead.notice', '2026-07-01'), await start('lead.notice', '2026-07-02')];
    const soon = [await start('lead.notice', '2026-07-09'), await start('lead.notice', '2026-07-09')].sort();
    const hidden = await start('lead.notice', '2026-07-03');
    await start('lead.verify', '2026-07-14');
    corps.goTo('2026-07-15');
    const staff = corps.staff(bureauId, 'supervision');
    const visibility = {
      lead: async (_: unknown, ids: readonly string[]) => new Set(ids.filter((id) => id !== hidden)),
    };
    const seen: string[] = [];
    let pages = 0;
    for (let cursor: string | null | undefined; cursor !== null && pages < 9; pages += 1) {
      const page = await dueClocks(staff, { limit: 1, cursor }, visibility);
      seen.push(...page.rows.map(({ object }) => object.id));
      cursor = page.nextCursor;
    }
    expect([seen, pages]).toEqual([[...late, ...soon], 4]);
    const { rows } = await dueClocks(staff, { limit: 20 }, visibility);
    expect(rows.map((row) => [row.daysLeft, row.isLate, row.isSoft])).toEqual([
      [-5, true, false],
      [-4, true, false],
      [1, false, true],
      [1, false, true],
    ]);
    // Nothing is visible unless an entry says so; another unit's clocks never are.
    expect(await dueClocks(staff, { limit: 20 })).toEqual({ rows: [], nextCursor: null });
    const other = corps.staff(above, 'supervision');
    expect((await dueClocks(other, { limit: 20 }, visibility)).rows).toEqual([]);
    await expect(dueClocks(corps.staff(bureauId, 'admin'), { limit: 1 })).rejects.toMatchObject({
      code: 'permission.denied',
    });
  });

  it('several clocks of one object come with the next limit first, and a silence after what is owed', async () => {
    const id = await start('lead.decide', '2026-07-01');
    await start('lead.silence', '2026-07-01', id);
    const views = (await clocksOf({ kind: 'lead', ids: [id, 'other'] }, '2026-07-13')).get(id) ?? [];
    expect(views.map(({ kind, daysLeft, unit }) => [kind, daysLeft, unit])).toEqual([
      ['lead.decide', 78, 'days'],
      ['lead.silence', 2, 'workingDays'],
    ]);
  });
});

it('the unit above sees kinds, numbers and days of its lower units, and nothing of a matter', async () => {
  corps.goTo('2026-07-15');
  await sweepClocks(corps.services);
  const rows = await listEscalated(corps.staff(above, 'supervision'));
  const about = { bureauId, bureauName: '测试医疗保障局', kind: 'lead.notice', label: '告知是否立案' };
  expect(rows).toContainEqual({ ...about, count: 3, mostDaysLate: 7 });
  expect(await listEscalated(corps.staff(bureauId, 'supervision'))).toEqual([]);
});
