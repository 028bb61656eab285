import { openClaimedLead, sayToClaimedLead } from '../../../commands/mini/claimedLead.ts';
import { doOnce } from '../../../commands/mini/doOnce.ts';
import { sayToOwnLead } from '../../../commands/mini/sayToOwnLead.ts';
import { presentOwnLead } from '../../../presenters/leads/own.ts';
import { json, nothing } from '../responseKinds.ts';
import { type PersonCall, personRoute, type Route } from '../route.ts';
import * as schema from './schema.ts';

/** A claim code has 53 bits; still nobody may try many (ours). An address may be that of a whole mobile network. */
const guesses = { perMinute: 60, perMinuteEach: 5 } as const;

const evidenceOf = ({ person }: PersonCall, ids: readonly string[]) => ({
  ids,
  owner: `person:${person.personId}`,
});

/** The dialogue about a lead: of somebody whom WeChat knows again, or with a claim code. Codes travel in bodies only. */
export const miniMessageRoutes: readonly Route[] = [
  personRoute({
    method: 'post',
    path: '/api/mini/leads/:no/messages',
    summary: '给我的线索补充',
    notFound: 'lead.not_found',
    perMinuteEach: 20,
    params: schema.numberSchema,
    body: schema.messageSchema,
    response: nothing(),
    handler({ params, body: { clientId, text, evidenceIds } }, call) {
      const { deps, person } = call;
      const said = { ...params, personId: person.personId, text, evidence: evidenceOf(call, evidenceIds) };
      return doOnce(deps, { person, clientId }, () => sayToOwnLead(deps, said));
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/claims',
    summary: '凭查询码查看线索',
    ...guesses,
    body: schema.claimSchema,
    response: json(schema.ownLeadSchema),
    handler: async ({ body: { code } }, { deps }) => presentOwnLead(await openClaimedLead(deps, code)),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/claims/messages',
    summary: '凭查询码补充',
    ...guesses,
    body: schema.claimMessageSchema,
    response: nothing(),
    handler({ body: { clientId, code, text, evidenceIds } }, call) {
      const { deps, person } = call;
      const said = { code, text, evidence: evidenceOf(call, evidenceIds) };
      return doOnce(deps, { person, clientId }, () => sayToClaimedLead(deps, said));
    },
  }),
];
