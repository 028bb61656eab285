import { handOver } from '../../../commands/handOvers/handOver.ts';
import { listHandlers } from '../../../queries/handOvers/listHandlers.ts';
import { json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { handedOverSchema, handlersSchema, handOverSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** What somebody works on, given to a colleague. */
export const handOverRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/hand-overs',
    summary: '承办人员和名下事项的数量',
    permission: 'matter.handOver',
    response: json(handlersSchema),
    handler: async (_input, call) => ({ rows: await listHandlers(contextOf(call)) }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/hand-overs',
    summary: '把一位承办人员名下的事项交给另一位',
    permission: 'matter.handOver',
    body: handOverSchema,
    response: json(handedOverSchema),
    handler: async ({ body }, call) => ({ ...(await handOver(contextOf(call), body)) }),
  }),
];
