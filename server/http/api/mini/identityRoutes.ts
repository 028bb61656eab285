import { offerLink } from '../../../commands/identities/offerLink.ts';
import { unlinkMiniPerson } from '../../../commands/identities/unlinkIdentity.ts';
import { appointmentStatusLabels } from '../../../domain/appointments/machine.ts';
import { getHome } from '../../../queries/mini/getHome.ts';
import { json, nothing } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';
import { linkCodeSchema, meSchema } from './identitySchema.ts';

/** Who somebody of the mini program is in the official account, and what is theirs there. */
export const miniIdentityRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/me',
    summary: '我的身份和聘任',
    response: json(meSchema),
    async handler(_input, { deps, person }) {
      const { term, ...home } = await getHome(deps, person);
      if (!term) return { ...home, term };
      const { no, status, termStart, termEnd } = term.appointment;
      const statusLabel = appointmentStatusLabels[status];
      return { ...home, term: { no, statusLabel, termStart, termEnd, inForce: term.inForce } };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/identity/codes',
    summary: '取关联码',
    perMinuteEach: 5,
    response: json(linkCodeSchema),
    async handler(_input, { deps, person }) {
      const { code, expiresAt } = await offerLink(deps, person);
      return { code, expiresAt: expiresAt.toISOString() };
    },
  }),
  personRoute({
    method: 'delete',
    path: '/api/mini/identity',
    summary: '解除和公众号的关联',
    response: nothing(),
    handler: (_input, { deps, person }) => unlinkMiniPerson(deps, person.personId),
  }),
];
