import { approveMassMessage } from '../../../commands/massMessages/approveMassMessage.ts';
import { cancelMassMessage } from '../../../commands/massMessages/cancelMassMessage.ts';
import { changeMassMessage } from '../../../commands/massMessages/changeMassMessage.ts';
import { draftMassMessage } from '../../../commands/massMessages/draftMassMessage.ts';
import { previewMassMessage } from '../../../commands/massMessages/previewMassMessage.ts';
import { resendMassMessage } from '../../../commands/massMessages/resendMassMessage.ts';
import { returnMassMessage } from '../../../commands/massMessages/returnMassMessage.ts';
import { setMassCover } from '../../../commands/massMessages/setMassCover.ts';
import { settleMassMessage } from '../../../commands/massMessages/settleMassMessage.ts';
import { submitMassMessage } from '../../../commands/massMessages/submitMassMessage.ts';
import { presentMassMessage, presentMassRow, presentQuota } from '../../../presenters/massMessage.ts';
import { getMassCover } from '../../../queries/massMessages/getMassCover.ts';
import { getMassMessage } from '../../../queries/massMessages/getMassMessage.ts';
import { listMassMessages } from '../../../queries/massMessages/listMassMessages.ts';
import { previewArticle } from '../../../queries/massMessages/previewArticle.ts';
import { file, json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const at = '/api/mass-messages';
const one = { notFound: 'massMessage.not_found', params: schema.noSchema } as const;
/** WeChat allows a hundred previews a day, for all of the account. */
const previewsPerMinute = 20;

/** Articles for the followers of the unit's own official account. */
export const massMessageRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: at,
    summary: '群发列表',
    permission: 'massMessage.list',
    query: schema.listQuerySchema,
    response: json(schema.listSchema),
    async handler({ query }, call) {
      const { rows, quota, ...rest } = await listMassMessages(contextOf(call), query);
      return { ...rest, rows: rows.map(presentMassRow), quota: quota && presentQuota(quota) };
    },
  }),
  staffRoute({
    method: 'post',
    path: at,
    summary: '起草群发',
    permission: 'massMessage.draft',
    body: schema.draftSchema,
    response: json(schema.draftedSchema),
    handler: ({ body }, call) => draftMassMessage(contextOf(call), body),
  }),
  staffRoute({
    method: 'post',
    path: `${at}/preview`,
    summary: '试看一篇群发',
    permission: 'massMessage.draft',
    body: schema.draftSchema,
    response: json(schema.previewedSchema),
    handler: ({ body }, call) => previewArticle(contextOf(call), body),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: `${at}/:no`,
    summary: '一条群发',
    permission: 'massMessage.list',
    response: json(schema.detailSchema),
    handler: async ({ params }, call) => presentMassMessage(await getMassMessage(contextOf(call), params)),
  }),
  staffRoute({
    ...one,
    method: 'put',
    path: `${at}/:no`,
    summary: '修改群发',
    permission: 'massMessage.draft',
    body: schema.changeSchema,
    response: nothing(),
    handler: ({ params, body }, call) => changeMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'get',
    path: `${at}/:no/cover`,
    summary: '群发的封面',
    permission: 'massMessage.list',
    response: file(['image/jpeg']),
    async handler({ params }, call) {
      return { bytes: await getMassCover(contextOf(call), params), mime: 'image/jpeg' };
    },
  }),
  staffRoute({
    ...one,
    method: 'put',
    path: `${at}/:no/cover`,
    summary: '上传群发的封面',
    permission: 'massMessage.draft',
    query: schema.coverQuerySchema,
    body: schema.coverSchema,
    bodyAs: 'file',
    response: nothing(),
    handler: ({ params, query, body }, call) =>
      setMassCover(contextOf(call), { ...params, ...query, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/show`,
    summary: '把群发发到自己手机上看',
    permission: 'massMessage.preview',
    perMinute: previewsPerMinute,
    body: schema.showSchema,
    response: nothing(),
    handler: ({ params, body }, call) => previewMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/submit`,
    summary: '群发送审',
    permission: 'massMessage.draft',
    body: schema.stepSchema,
    response: nothing(),
    handler: ({ params, body }, call) => submitMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/return`,
    summary: '退回群发',
    permission: 'massMessage.approve',
    body: schema.returnSchema,
    response: nothing(),
    handler: ({ params, body }, call) => returnMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/approve`,
    summary: '批准并群发',
    permission: 'massMessage.approve',
    body: schema.stepSchema,
    response: nothing(),
    handler: ({ params, body }, call) => approveMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/resend`,
    summary: '没有发出的群发再发一次',
    permission: 'massMessage.approve',
    body: schema.stepSchema,
    response: nothing(),
    handler: ({ params, body }, call) => resendMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/cancel`,
    summary: '取消群发',
    permission: 'massMessage.draft',
    body: schema.stepSchema,
    response: nothing(),
    handler: ({ params, body }, call) => cancelMassMessage(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: `${at}/:no/settle`,
    summary: '登记结果不明的群发',
    permission: 'massMessage.approve',
    body: schema.settleSchema,
    response: nothing(),
    handler: ({ params, body }, call) => settleMassMessage(contextOf(call), { ...params, ...body }),
  }),
];
