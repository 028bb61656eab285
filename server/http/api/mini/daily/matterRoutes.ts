import { doOnce } from '../../../../commands/mini/doOnce.ts';
import { listMiniMatters } from '../../../../commands/mini/listMiniMatters.ts';
import { sayToMiniMatter } from '../../../../commands/mini/sayToMiniMatter.ts';
import { DomainError } from '../../../../domain/errors.ts';
import { presentMiniMatter, presentMiniMatterPage } from '../../../../presenters/miniMatter.ts';
import { identitiesOf } from '../../../../queries/identities/identitiesOf.ts';
import { listIdentityOpenings } from '../../../../queries/vault/listIdentityOpenings.ts';
import { ownReporterIds } from '../../../../queries/vault/ownReporterIds.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { matterSchema, mattersSchema, noSchema, openingsSchema, sayingSchema } from './matterSchema.ts';

const notFound = 'mini.matter_not_found';

/** What somebody handed in, how it stands, and what was said to it. Also for past supervisors. */
export const miniMatterRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/matters',
    summary: '我的事项',
    response: json(mattersSchema),
    handler: async (_input, { deps, person }) => ({
      rows: (await listMiniMatters(deps, person.personId)).map(presentMiniMatter),
    }),
  }),
  personRoute({
    method: 'get',
    path: '/api/mini/matters/:no',
    summary: '我的一件事项',
    notFound,
    params: noSchema,
    response: json(matterSchema),
    async handler({ params: { no } }, { deps, person }) {
      const matter = (await listMiniMatters(deps, person.personId)).find((one) => one.no === no);
      if (!matter) throw new DomainError(notFound);
      return presentMiniMatterPage(matter);
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/matters/:no/messages',
    summary: '给我的事项留言',
    notFound,
    perMinuteEach: 20,
    params: noSchema,
    body: sayingSchema,
    response: nothing(),
    handler({ params, body: { clientId, ...said } }, call) {
      const { personId } = call.person;
      return doOnce(call.deps, { person: call.person, clientId }, () =>
        sayToMiniMatter(call.deps, { ...params, ...said, personId }),
      );
    },
  }),
  personRoute({
    method: 'get',
    path: '/api/mini/identity/openings',
    summary: '谁看过我的身份信息',
    response: json(openingsSchema),
    async handler(_input, { deps, person }) {
      const ids = await identitiesOf(deps.crypto, person.personId);
      const rows = await listIdentityOpenings(await ownReporterIds(deps.crypto, ids));
      return { rows: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })) };
    },
  }),
];
