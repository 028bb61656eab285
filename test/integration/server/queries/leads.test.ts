import { afterAll, beforeAll, expect, it } from 'vitest';
import { interestStates } from '../../../../server/domain/recusal/interests.ts';
import { Event } from '../../../../server/models/event.ts';
import { Interest } from '../../../../server/models/interest.ts';
import { Lead } from '../../../../server/models/lead.ts';
import { exportLeads } from '../../../../server/queries/leads/exportLeads.ts';
import { listLeads } from '../../../../server/queries/leads/listLeads.ts';
import { getStatistics } from '../../../../server/queries/statistics/getStatistics.ts';
import { buildInstitution } from '../../../support/institutions.ts';
import { handIn } from '../../../support/leads.ts';
import { madeUpLead } from '../../../support/madeUpLeads.ts';
import { type Corps, refusalOf, startCorps } from '../../../support/termWorld.ts';

let corps: Corps;
let bureauId: string;
const dayMs = 24 * 60 * 60_000;
beforeAll(async () => {
  corps = await startCorps('2026-11-27');
  bureauId = await corps.bureau('chongqing');
});
afterAll(() => corps.stop());

const daysAgo = (days: number) => new Date(corps.services.clock.now().getTime() - days * dayMs);
const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);

it('pages hold every lead once, newest first, however far apart they lie', async () => {
  const id = await corps.bureau('chongqing');
  const days = [1, 2, 29, 31, 100, 239, 241, 400, 800, 800];
  await Lead.insertMany(days.map((back) => madeUpLead({ bureauId: id, receivedAt: daysAgo(back) })));
  const reader = corps.staff(id, 'supervision');
  const seen: Date[] = [];
  let cursor: string | undefined;
  do {
    const { rows, nextCursor } = await listLeads(reader, { limit: 3, cursor });
    seen.push(...rows.map(({ receivedAt }) => receivedAt));
    cursor = nextCursor ?? undefined;
  } while (cursor);
  expect(seen.map((at) => Math.round((daysAgo(0).getTime() - at.getTime()) / dayMs))).toEqual(days);
});

it('an institution that somebody must keep away from is in no statistic and no file of theirs, of a colleague it is', async () => {
  const institution = await buildInstitution(bureauId);
  await Lead.insertMany([
    ...Array.from({ length: 6 }, () => madeUpLead({ bureauId, receivedAt: daysAgo(3) })),
    ...Array.from({ length: 5 }, () =>
      madeUpLead({ bureauId, receivedAt: daysAgo(3), institutionId: institution._id }),
    ),
  ]);
  const reader = corps.staff(bureauId, 'approver');
  const colleague = corps.staff(bureauId, 'approver');
  await Lead.insertMany([madeUpLead({ bureauId, receivedAt: daysAgo(3), excludedStaff: [reader.actor.id] })]);
  const holder = { kind: 'staff', id: reader.actor.id } as const;
  await Interest.create({
    ...{ _id: 'i-1', no: 'LY1', bureauId, holder, by: holder, institutionId: institution._id, revision: 1 },
    ...{ profile: { id: 'chongqing', version: '1' }, type: 'other', claimsImpartial: false, recusing: true },
    ...{ state: interestStates[0], createdAt: daysAgo(9), updatedAt: daysAgo(9) },
  });
  const input = { year: 2026, part: 'year', scope: 'own' } as const;
  expect((await getStatistics(colleague, input)).total).toBe(12);
  expect(await exportLeads(colleague, {})).toHaveLength(12);
  expect((await getStatistics(reader, input)).total).toBe(6);
  expect(await exportLeads(reader, {})).toHaveLength(6);
});

it('a file of more leads than one holds is refused, and nothing is written down of it', async () => {
  const id = await corps.bureau('chongqing');
  await Lead.insertMany(Array.from({ length: 6 }, () => madeUpLead({ bureauId: id })));
  const reader = corps.staff(id, 'supervision');
  expect(await refusalOf(exportLeads(reader, {}, 5))).toMatchObject({ code: 'lead.export_too_many' });
  expect(await Event.countDocuments({ bureauId: id })).toBe(1);
  expect(await exportLeads(reader, {}, 6)).toHaveLength(6);
  expect(await refusalOf(exportLeads(corps.staff(id, 'liaison'), {}))).toMatchObject({
    code: 'permission.denied',
  });
});

it('large counts follow what happens in the bureau', async () => {
  const id = await corps.bureau('chongqing');
  const reader = corps.staff(id, 'supervision');
  await Lead.insertMany(
    Array.from({ length: 1_000 }, () => madeUpLead({ bureauId: id, receivedAt: daysAgo(9) })),
  );
  expect(sum((await listLeads(reader, { limit: 1 })).counts)).toBe(1_000);
  await handIn(corps, id);
  expect(sum((await listLeads(reader, { limit: 1 })).counts)).toBe(1_001);
  const stranger = corps.staff(await corps.bureau('chongqing'), 'supervision');
  expect(sum((await listLeads(stranger, { limit: 1 })).counts)).toBe(0);
});
