import { decideHolidayTable } from '../../../commands/holidays/decideHolidayTable.ts';
import { proposeHolidayTable } from '../../../commands/holidays/proposeHolidayTable.ts';
import { presentHolidayTable } from '../../../presenters/holidayTable.ts';
import { listHolidayTables } from '../../../queries/holidays/listHolidayTables.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** The holidays of a year, which all deadlines in working days are counted by. */
export const holidayRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/holiday-tables',
    summary: '放假安排',
    permission: 'holidays.enter',
    response: json(schema.holidaysSchema),
    async handler(_input, call) {
      const { years, mayEnter } = await listHolidayTables(contextOf(call));
      const { id } = call.session.actor;
      return {
        years: years.map(({ entered, waiting, ...year }) => ({
          ...year,
          entered: entered && presentHolidayTable(entered, id),
          waiting: waiting && presentHolidayTable(waiting, id),
        })),
        mayEnter,
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/holiday-tables',
    summary: '录入一年的放假安排',
    permission: 'holidays.enter',
    body: schema.proposalSchema,
    response: json(schema.madeSchema),
    handler: ({ body }, call) => proposeHolidayTable(contextOf(call), body),
  }),
  staffRoute({
    method: 'post',
    path: '/api/holiday-tables/:id/decision',
    summary: '核对放假安排',
    permission: 'holidays.enter',
    notFound: 'holidays.not_found',
    params: schema.paramsSchema,
    body: schema.decisionSchema,
    response: nothing(),
    handler: ({ params: { id }, body }, call) => decideHolidayTable(contextOf(call), { id, ...body }),
  }),
];
