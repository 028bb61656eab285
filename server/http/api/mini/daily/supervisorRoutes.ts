import { DomainError } from '../../../../domain/errors.ts';
import { beijingDay } from '../../../../domain/time.ts';
import { listPublished } from '../../../../queries/appointments/listPublished.ts';
import { getBureau } from '../../../../queries/bureaus/getBureau.ts';
import { json } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { publicListQuery, publicListSchema } from './termSchema.ts';

const rowsPerPage = 100;

/** The public list of the unit that the mini program belongs to. */
export const miniSupervisorRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/supervisors',
    summary: '公开的监督员名单',
    query: publicListQuery,
    response: json(publicListSchema),
    async handler({ query }, { deps, person: { bureauId } }) {
      try {
        const page = await listPublished(deps, { bureauId, limit: rowsPerPage, ...query });
        const { bureau, today, rows, nextCursor } = page;
        return { published: true, bureau: bureau.name, today, rows, nextCursor };
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== 'request.not_found') throw error;
        const now = deps.clock.now();
        const { name } = await getBureau(bureauId, now);
        return { published: false, bureau: name, today: beijingDay(now), rows: [], nextCursor: null };
      }
    },
  }),
];
