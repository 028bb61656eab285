import { proposeOwnFocusClaim } from '../../../../commands/focus/proposeFocusClaim.ts';
import { releaseOwnFocusClaim } from '../../../../commands/focus/releaseFocusClaim.ts';
import { beijingDay } from '../../../../domain/time.ts';
import { currentAppointment } from '../../../../queries/appointments/currentAppointment.ts';
import { listOwnFocusClaims } from '../../../../queries/focus/listOwnFocusClaims.ts';
import { mayClaimFocus } from '../../../../queries/focus/mayClaimFocus.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { asFollower, onceAsFollower } from './asFollower.ts';
import { focusClaimsSchema, proposeSchema } from './focusSchema.ts';
import { noSchema, onceSchema } from './matterSchema.ts';

/** 重点关联监督单位: the claims of a supervisor. */
export const miniFocusRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/focus-claims',
    summary: '我的重点关联监督单位',
    response: json(focusClaimsSchema),
    async handler(_input, call) {
      const { personId } = await asFollower(call);
      const found = await currentAppointment(personId, call.deps.clock.now());
      if (!found) return { allowed: false, rows: [] };
      const { appointment, inForce } = found;
      const claims = await listOwnFocusClaims(appointment.supervisorId);
      const rows = claims.map(({ state, ...row }) => ({
        ...row,
        state: state === 'confirmed' ? ('confirmed' as const) : ('proposed' as const),
      }));
      return { allowed: inForce && mayClaimFocus(call.deps.profiles, appointment), rows };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/focus-claims',
    summary: '申请重点关联一家机构',
    notFound: 'institution.not_found',
    perMinuteEach: 20,
    body: proposeSchema,
    response: nothing(),
    handler: ({ body: { clientId, institutionId } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) => {
        const no = context.ids.matter('GZ', beijingDay(context.clock.now()));
        return proposeOwnFocusClaim(context, { personId, no, institutionId });
      }),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/focus-claims/:no/release',
    summary: '不再重点关联',
    notFound: 'focus_claim.not_found',
    params: noSchema,
    body: onceSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) =>
        releaseOwnFocusClaim(context, { personId, no }),
      ),
  }),
];
