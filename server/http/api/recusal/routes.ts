import { decideRecusal } from '../../../commands/interests/decideRecusal.ts';
import { declareAsStaff } from '../../../commands/interests/declareOwnInterest.ts';
import { raiseInterest } from '../../../commands/interests/raiseInterest.ts';
import { withdrawInterest } from '../../../commands/interests/withdrawInterest.ts';
import { beijingDay } from '../../../domain/time.ts';
import { presentInterest } from '../../../presenters/interest.ts';
import { getInstitution } from '../../../queries/institutions/getInstitution.ts';
import { listInterests, listOwnInterests } from '../../../queries/recusal/listInterests.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const notFound = 'interest.not_found';

/** The number of a new entry and the institution that it names. */
async function newEntry(call: StaffCall, institutionCode: string | undefined) {
  const { clock, ids } = call.deps;
  const found = institutionCode ? await getInstitution(call.session.actor, institutionCode) : null;
  return { no: ids.matter('LY', beijingDay(clock.now())), institutionId: found?._id };
}

/** The register of interests, and what is decided about them. */
export const recusalRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/interests',
    summary: '利益申报和回避登记',
    permission: 'interest.list',
    query: schema.pageQuerySchema,
    response: json(schema.interestListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listInterests(contextOf(call), query);
      return { rows: rows.map(presentInterest), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/interests/own',
    summary: '我的利益申报',
    permission: 'interest.own',
    query: schema.pageQuerySchema,
    response: json(schema.interestListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listOwnInterests(contextOf(call), query);
      return { rows: rows.map(presentInterest), nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/interests',
    summary: '申报自己的利害关系',
    permission: 'interest.own',
    body: schema.declareSchema,
    response: json(schema.declaredSchema),
    async handler({ body: { institutionCode, ...body } }, call) {
      return declareAsStaff(contextOf(call), { ...body, ...(await newEntry(call, institutionCode)) });
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/interests/raised',
    summary: '提出监督员的利害关系',
    permission: 'interest.raise',
    body: schema.raiseSchema,
    response: json(schema.declaredSchema),
    async handler({ body: { institutionCode, supervisorNo, ...body } }, call) {
      const entry = await newEntry(call, institutionCode);
      // Whoever is spoken of has said nothing: until they do, nothing is claimed for them.
      return raiseInterest(contextOf(call), {
        ...{ ...body, ...entry, appointmentNo: supervisorNo, claimsImpartial: false },
      });
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/interests/:no/decisions',
    summary: '决定是否回避',
    permission: 'interest.decide',
    notFound,
    params: schema.numberSchema,
    body: schema.decisionSchema,
    response: json(schema.decidedSchema),
    handler: ({ params, body }, call) => decideRecusal(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/interests/:no/withdrawals',
    summary: '撤销登记错误的利害关系',
    permission: 'interest.withdraw',
    notFound,
    params: schema.numberSchema,
    body: schema.withdrawSchema,
    response: nothing(),
    handler: ({ params, body }, call) => withdrawInterest(contextOf(call), { ...params, ...body }),
  }),
];
