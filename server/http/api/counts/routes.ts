import { getCounts } from '../../../queries/counts/getCounts.ts';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { countsSchema } from './schema.ts';

/** Numbers beside the entries of the navigation; asked every minute by every open page. */
export const countRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/counts',
    summary: '导航旁边的数字',
    permission: 'task.list',
    response: json(countsSchema),
    handler: (_input, { deps, session }) => getCounts({ ...deps, actor: session.actor }),
  }),
];
