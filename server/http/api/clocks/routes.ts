import { presentClock } from '../../../presenters/clock.ts';
import { dueClocks } from '../../../queries/clocks/dueClocks.ts';
import { listClockFaults } from '../../../queries/clocks/listClockFaults.ts';
import { listEscalated } from '../../../queries/clocks/listEscalated.ts';
import { waitingClocks } from '../../../queries/clocks/waitingClocks.ts';
import { staffNames } from '../../../queries/staff/staffNames.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** Deadlines: what is due in the signed-in person's unit, and what is late below it. */
export const clockRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/clocks',
    summary: '快到期和已超期的事项',
    permission: 'clock.list',
    query: schema.pageQuerySchema,
    response: json(schema.clockListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await dueClocks(contextOf(call), query);
      const owners = rows.flatMap(({ ownerId }) => ownerId ?? []);
      const names = await staffNames(call.session.actor.bureauId, owners);
      return { rows: rows.map((row) => presentClock(row, names)), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/clocks/waiting',
    summary: '待节假日安排公布的期限',
    permission: 'clock.list',
    response: json(schema.waitingSchema),
    async handler(_, call) {
      const rows = await waitingClocks(contextOf(call));
      const owners = rows.flatMap(({ ownerId }) => ownerId ?? []);
      const names = await staffNames(call.session.actor.bureauId, owners);
      return { rows: rows.map((row) => presentClock(row, names)) };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/clocks/escalated',
    summary: '下级单位超期情况',
    permission: 'clock.list',
    response: json(schema.escalatedSchema),
    handler: async (_, call) => ({ rows: await listEscalated(contextOf(call)) }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/clocks/faults',
    summary: '缺少放假安排的年份',
    permission: 'clock.faults',
    response: json(schema.faultsSchema),
    async handler(_, call) {
      const rows = await listClockFaults(contextOf(call));
      const message = (year: number) => `还没有 ${year} 年的放假安排，有的期限算不出来，请尽快录入放假安排。`;
      return { rows: rows.map(({ year }) => ({ year, message: message(year) })) };
    },
  }),
];
