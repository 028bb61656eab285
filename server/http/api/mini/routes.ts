import { openMiniSession } from '../../../commands/mini/openMiniSession.ts';
import { submitLeadOnce } from '../../../commands/mini/submitLeadOnce.ts';
import { presentOwnLead } from '../../../presenters/leads/own.ts';
import { identitiesOf } from '../../../queries/identities/identitiesOf.ts';
import { boundLeadForms } from '../../../queries/leads/boundLeadForms.ts';
import { listOwnLeads } from '../../../queries/leads/listOwnLeads.ts';
import { ownReporterIds } from '../../../queries/vault/ownReporterIds.ts';
import { json } from '../responseKinds.ts';
import { personRoute, publicRoute, type Route } from '../route.ts';
import { miniApplicationRoutes } from './applicationRoutes.ts';
import { miniDailyRoutes } from './daily/routes.ts';
import { miniDraftRoutes } from './draftRoutes.ts';
import { miniFormRoutes } from './formRoutes.ts';
import { miniIdentityRoutes } from './identityRoutes.ts';
import { miniInboxRoutes } from './inboxRoutes.ts';
import { miniMessageRoutes } from './messageRoutes.ts';
import { miniPhoneRoutes } from './phoneRoutes.ts';
import { miniReportRoutes } from './reportRoutes.ts';
import * as schema from './schema.ts';
import { miniUploadRoutes } from './uploadRoutes.ts';

/** Rows of “my leads”: as many as the vault looks up for one person. */
const shown = 50;

/** What the mini program of a reporter uses. Whoever calls is known to no event and to no lead. */
export const miniRoutes: readonly Route[] = [
  publicRoute({
    method: 'post',
    path: '/api/mini/sessions',
    summary: '小程序登录',
    permission: null,
    perMinute: 60,
    body: schema.loginSchema,
    response: json(schema.sessionSchema),
    async handler({ body }, { deps }) {
      const { token, expiresAt } = await openMiniSession(deps, body);
      return { token, expiresAt: expiresAt.toISOString() };
    },
  }),
  personRoute({
    method: 'get',
    path: '/api/mini/lead-forms',
    summary: '举报的表单',
    response: json(schema.formsSchema),
    handler: (_input, { deps, person }) => boundLeadForms(deps, person.bureauId),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/leads',
    summary: '提交举报线索',
    perMinuteEach: 20,
    body: schema.leadSchema,
    response: json(schema.receiptSchema),
    handler: ({ body }, { deps, person }) => submitLeadOnce(deps, person, body),
  }),
  personRoute({
    method: 'get',
    path: '/api/mini/leads',
    summary: '我的线索',
    response: json(schema.ownLeadsSchema),
    async handler(_input, { deps, person }) {
      const reporterIds = await ownReporterIds(deps.crypto, await identitiesOf(deps.crypto, person.personId));
      const now = deps.clock.now();
      const leads = await listOwnLeads(deps, { reporterIds, now, limit: shown });
      return { rows: leads.map(presentOwnLead) };
    },
  }),
  ...miniMessageRoutes,
  ...miniInboxRoutes,
  ...miniIdentityRoutes,
  ...miniUploadRoutes,
  ...miniFormRoutes,
  ...miniDraftRoutes,
  ...miniApplicationRoutes,
  ...miniReportRoutes,
  ...miniPhoneRoutes,
  ...miniDailyRoutes,
];
