import { giveConsent } from '../../../../commands/terms/giveConsent.ts';
import { loadOwnTerm } from '../../../../commands/terms/loadOwnTerm.ts';
import { requestResignation } from '../../../../commands/terms/requestResignation.ts';
import { withdrawResignation } from '../../../../commands/terms/withdrawResignation.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { filledSchema } from './activitySchema.ts';
import { asFollower, onceAsFollower } from './asFollower.ts';
import { noSchema, onceSchema } from './matterSchema.ts';
import { resignSchema, termSchema } from './termSchema.ts';

const one = { notFound: 'appointment.not_found', perMinuteEach: 20, params: noSchema } as const;

/** A supervisor's own term: what they say to a renewal, and leaving. */
export const miniTermRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/term',
    summary: '我的聘期',
    response: json(termSchema),
    async handler(_input, call) {
      const { personId } = await asFollower(call);
      return { term: await loadOwnTerm(call.deps, personId) };
    },
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/terms/:no/consent',
    summary: '是否同意续聘',
    body: filledSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId, form, answers } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) =>
        giveConsent(context, { personId, no, form, answers }),
      ),
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/terms/:no/resignation',
    summary: '提出辞任',
    body: resignSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId, reason } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) =>
        requestResignation(context, { personId, no, reason: reason || undefined }),
      ),
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/terms/:no/resignation/withdrawal',
    summary: '撤回辞任',
    body: onceSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) =>
        withdrawResignation(context, { personId, no }),
      ),
  }),
];
