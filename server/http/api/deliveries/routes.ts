import { retryDelivery } from '../../../commands/deliveries/retryDelivery.ts';
import { settleDelivery } from '../../../commands/deliveries/settleDelivery.ts';
import { presentDelivery } from '../../../presenters/delivery.ts';
import { presentGauge } from '../../../presenters/gauge.ts';
import { presentUndelivered } from '../../../presenters/undelivered.ts';
import { accountGauges } from '../../../queries/deliveries/accountGauges.ts';
import { deliveriesOf } from '../../../queries/deliveries/deliveriesOf.ts';
import { deliveriesTo } from '../../../queries/deliveries/deliveriesTo.ts';
import { listUndelivered } from '../../../queries/deliveries/listUndelivered.ts';
import { ownTemplates } from '../../../queries/deliveries/ownTemplates.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import {
  deliveriesPageSchema,
  deliveriesSchema,
  gaugesSchema,
  idSchema,
  listQuerySchema,
  numberSchema,
  objectQuerySchema,
  settleSchema,
  templatesSchema,
  undeliveredSchema,
} from './schema.ts';
import { testRoutes } from './testRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** What became of notices to people, and how much the account may still send today. */
export const deliveryRoutes: readonly Route[] = [
  ...testRoutes,
  staffRoute({
    method: 'get',
    path: '/api/deliveries/undelivered',
    summary: '没有送达的通知',
    permission: 'delivery.list',
    query: listQuerySchema,
    response: json(undeliveredSchema),
    async handler({ query }, call) {
      const { rows, canSettle, nextCursor } = await listUndelivered(contextOf(call), query);
      return { rows: rows.map((row) => presentUndelivered(row, { canSettle })), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/deliveries',
    summary: '一件事项的消息',
    permission: 'delivery.list',
    notFound: 'delivery.not_found',
    query: objectQuerySchema,
    response: json(deliveriesSchema),
    async handler({ query: { object } }, call) {
      const [kind = '', id = ''] = object.split(':');
      return { rows: (await deliveriesOf(contextOf(call), { kind, id })).map(presentDelivery) };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/supervisors/:no/messages',
    summary: '发给监督员的消息',
    permission: 'delivery.list',
    notFound: 'appointment.not_found',
    params: numberSchema,
    query: listQuerySchema,
    response: json(deliveriesPageSchema),
    async handler({ params, query }, call) {
      const { rows, nextCursor } = await deliveriesTo(contextOf(call), { ...params, ...query });
      return { rows: rows.map(presentDelivery), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/deliveries/quota',
    summary: '今日发送额度',
    permission: 'delivery.quota',
    response: json(gaugesSchema),
    async handler(_input, call) {
      return { gauges: (await accountGauges(contextOf(call))).map(presentGauge) };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/deliveries/templates',
    summary: '核对消息模板',
    permission: 'delivery.quota',
    response: json(templatesSchema),
    handler: (_input, call) => ownTemplates(contextOf(call)),
  }),
  staffRoute({
    method: 'post',
    path: '/api/deliveries/:id/retry',
    summary: '重新发送通知',
    permission: 'delivery.settle',
    notFound: 'delivery.not_found',
    params: idSchema,
    response: nothing(),
    handler: ({ params }, call) => retryDelivery(contextOf(call), params),
  }),
  staffRoute({
    method: 'post',
    path: '/api/deliveries/:id/settlement',
    summary: '登记已用其他方式告知',
    permission: 'delivery.settle',
    notFound: 'delivery.not_found',
    params: idSchema,
    body: settleSchema,
    response: nothing(),
    handler: ({ params, body }, call) => settleDelivery(contextOf(call), { ...params, ...body }),
  }),
];
