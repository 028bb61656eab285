import { articleWords } from '../../../domain/articles.ts';
import { presentCadence } from '../../../presenters/cadence.ts';
import { getCadence } from '../../../queries/cadence/getCadence.ts';
import { proposeSupervisors } from '../../../queries/selection/proposeSupervisors.ts';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { contextOf, institutionIdOf } from './activityRoutes.ts';
import { cadenceSchema, selectionQuerySchema, selectionSchema, wordsOf } from './schema.ts';

/** What the corps is owed, and whom to choose for what. */
export const corpsRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/cadence',
    summary: '培训、会议的法定频次',
    permission: 'cadence.read',
    response: json(cadenceSchema),
    handler: async (_input, call) => ({ rows: (await getCadence(contextOf(call))).map(presentCadence) }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/selection',
    summary: '按专业、工作、经历选人的建议名单',
    permission: 'supervisor.select',
    query: selectionQuerySchema,
    response: json(selectionSchema),
    async handler({ query: { institutionCode, ...query } }, call) {
      const { basis, candidates, rows } = await proposeSupervisors(contextOf(call), {
        ...query,
        institutionId: await institutionIdOf(call, institutionCode),
        specialties: wordsOf(query.specialties),
        groups: wordsOf(query.groups),
      });
      return {
        ...{ basis: { words: articleWords(basis.article), by: [...basis.by] }, candidates },
        rows: rows.map(({ no, name, specialties, groups, reason }) => ({
          ...{ no, name, specialties, groups, reason },
        })),
      };
    },
  }),
];
