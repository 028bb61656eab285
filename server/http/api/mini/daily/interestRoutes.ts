import { declareAsSupervisor } from '../../../../commands/interests/declareOwnInterest.ts';
import { interestTypeLabels, interestTypes } from '../../../../domain/recusal/interests.ts';
import { beijingDay } from '../../../../domain/time.ts';
import { currentAppointment } from '../../../../queries/appointments/currentAppointment.ts';
import { listSupervisorInterests } from '../../../../queries/recusal/listSupervisorInterests.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { asFollower, onceAsFollower } from './asFollower.ts';
import { declareSchema, interestsSchema } from './interestSchema.ts';

const types = interestTypes.map((value) => ({ value, label: interestTypeLabels[value] }));

/** 利害关系: what a supervisor declares of themselves. Also after their term: it may matter for what is open. */
export const miniInterestRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/interests',
    summary: '我申报的利害关系',
    response: json(interestsSchema),
    async handler(_input, call) {
      const { clock, crypto, profiles } = call.deps;
      const { personId } = await asFollower(call);
      const found = await currentAppointment(personId, clock.now());
      if (!found) return { allowed: false, types, rows: [] };
      const { supervisorId, profile } = found.appointment;
      const { recusal } = profiles.get(profile.id, profile.version).conduct;
      const rows = await listSupervisorInterests(crypto, { supervisorId, personId });
      return { allowed: recusal !== null, types, rows };
    },
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/interests',
    summary: '申报利害关系',
    notFound: 'institution.not_found',
    perMinuteEach: 20,
    body: declareSchema,
    response: nothing(),
    handler: ({ body: { clientId, ...declared } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) => {
        const no = context.ids.matter('LY', beijingDay(context.clock.now()));
        return declareAsSupervisor(context, { ...declared, no, personId });
      }),
  }),
];
