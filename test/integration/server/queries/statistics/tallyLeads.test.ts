import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { takeOverLead } from '../../../../../server/commands/leads/takeOverLead.ts';
import type { UnitTally } from '../../../../../server/domain/statistics/leadTally.ts';
import { monthStart } from '../../../../../server/domain/statistics/period.ts';
import { Bureau } from '../../../../../server/models/bureau.ts';
import { Lead } from '../../../../../server/models/lead.ts';
import { LeadTallies } from '../../../../../server/models/leadTally.ts';
import { tallyId } from '../../../../../server/queries/statistics/tallyId.ts';
import { tallyLeads } from '../../../../../server/queries/statistics/tallyLeads.ts';
import { handIn, step } from '../../../../support/leads.ts';
import { madeUpLead } from '../../../../support/madeUpLeads.ts';
import { type Corps, startCorps } from '../../../../support/termWorld.ts';

let corps: Corps;
let city: string;
let county: string;
beforeAll(async () => {
  corps = await startCorps('2026-09-21');
});
beforeEach(async () => {
  [city, county] = [await corps.bureau('chongqing'), await corps.bureau('chongqing')];
  await Bureau.updateOne({ _id: county }, { $set: { parentId: city, ancestors: [city] } });
});
afterAll(() => corps.stop());

const year = 2026;
const september = 8;
const look = () => tallyLeads([city, county], { year, until: monthStart(year, 10) });

/** The stages of the leads of a unit that arrived in a month. */
function stages(tallies: readonly UnitTally[], bureauId: string, month = september) {
  const found = tallies.find((one) => one.bureauId === bureauId && one.month === month);
  return Object.fromEntries(found?.tally.status ?? []);
}

it('follow a lead from its arrival on', async () => {
  expect(stages(await look(), county)).toEqual({});
  const { no } = await handIn(corps, county);
  await corps.handleEvents();
  expect(stages(await look(), county)).toEqual({ registered: 1 });
  await step(corps.staff(county, 'supervision'), no, 'accept', {});
  await corps.handleEvents();
  expect(stages(await look(), county)).toEqual({ verifying: 1 });
});

it('count again only the month and the unit in which something happened', async () => {
  const { no } = await handIn(corps, county);
  await Lead.insertMany([
    madeUpLead({ bureauId: county, receivedAt: new Date('2026-03-05T02:00:00Z') }),
    madeUpLead({ bureauId: city, receivedAt: new Date('2026-09-05T02:00:00Z') }),
  ]);
  await corps.handleEvents();
  await look();
  // Whoever counted these again would see that the leads are gone.
  await Lead.deleteMany({ no: { $ne: no }, bureauId: { $in: [city, county] } });
  await step(corps.staff(county, 'supervision'), no, 'accept', {});
  await corps.handleEvents();
  const after = await look();
  expect(stages(after, county)).toEqual({ verifying: 1 });
  expect(Object.keys(stages(after, county, 2))).toHaveLength(1);
  expect(Object.keys(stages(after, city))).toHaveLength(1);
});

it('move with a lead that the unit above takes over, and with what was merged into it', async () => {
  const [{ no }, merged] = [await handIn(corps, county), await handIn(corps, county)];
  const early = new Date('2026-08-20T02:00:00Z');
  await Lead.updateOne({ no: merged.no }, { $set: { receivedAt: early } });
  const triage = corps.staff(county, 'supervision');
  await step(triage, merged.no, 'merge', { masterNo: no, reason: '同一情况。' });
  await corps.handleEvents();
  const before = await look();
  expect([stages(before, county), stages(before, county, 7)]).toEqual([{ registered: 1 }, { duplicate: 1 }]);
  await takeOverLead(corps.staff(city, 'approver'), { no, reason: '群众反映多次，由本局直接办理。' });
  await corps.handleEvents();
  const after = await look();
  expect([stages(after, county), stages(after, county, 7)]).toEqual([{}, {}]);
  expect([stages(after, city), stages(after, city, 7)]).toEqual([{ registered: 1 }, { duplicate: 1 }]);
});

it('of many looks and changes at once, the last look is right', async () => {
  const { no } = await handIn(corps, county);
  const change = () =>
    LeadTallies.updateOne(
      { _id: tallyId(county, { year, month: september }) },
      { $inc: { changes: 1 } },
      { upsert: true },
    );
  await Promise.all(Array.from({ length: 8 }, (_, i) => (i % 2 === 0 ? look() : change())));
  await Promise.all([look(), step(corps.staff(county, 'supervision'), no, 'accept', {}), look()]);
  await corps.handleEvents();
  expect(stages(await look(), county)).toEqual({ verifying: 1 });
});

it('days that no calendar knows yet are asked for again', async () => {
  await Lead.insertMany([
    madeUpLead({
      bureauId: county,
      receivedAt: new Date('2026-09-28T02:00:00Z'),
      filingDecidedAt: new Date('2031-01-05T02:00:00Z'),
    }),
  ]);
  const timed = async () =>
    (await look()).find((one) => one.bureauId === county && one.month === september)?.tally.filing;
  expect(await timed()).toBeNull();
  await Lead.updateMany(
    { bureauId: county },
    { $set: { filingDecidedAt: new Date('2026-09-30T02:00:00Z') } },
  );
  expect(await timed()).toEqual([[2, 1]]);
});
