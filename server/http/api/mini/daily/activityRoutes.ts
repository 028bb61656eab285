import { checkInToActivity } from '../../../../commands/activities/checkInToActivity.ts';
import { replyToInvitation } from '../../../../commands/activities/replyToInvitation.ts';
import { DomainError } from '../../../../domain/errors.ts';
import { listMiniActivities, type MiniActivity } from '../../../../queries/activities/listMiniActivities.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import {
  activitiesSchema,
  activitySchema,
  checkedInSchema,
  checkInSchema,
  filledSchema,
} from './activitySchema.ts';
import { asFollower, onceAsFollower } from './asFollower.ts';
import { noSchema } from './matterSchema.ts';

const one = { notFound: 'activity.not_found', params: noSchema } as const;
const present = ({ startsAt, ...row }: MiniActivity) => ({ ...row, startsAt: startsAt.toISOString() });

/** Trainings, meetings and inspections that a supervisor in force is invited to. */
export const miniActivityRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/activities',
    summary: '我的培训和会议',
    response: json(activitiesSchema),
    async handler(_input, call) {
      const { personId } = await asFollower(call);
      return { rows: (await listMiniActivities(call.deps, personId)).map(present) };
    },
  }),
  personRoute({
    ...one,
    method: 'get',
    path: '/api/mini/activities/:no',
    summary: '一项培训或会议',
    response: json(activitySchema),
    async handler({ params: { no } }, call) {
      const { personId } = await asFollower(call);
      const found = (await listMiniActivities(call.deps, personId)).find((row) => row.no === no);
      if (!found) throw new DomainError('activity.not_found');
      return present(found);
    },
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/activities/:no/reply',
    summary: '答复是否参加',
    perMinuteEach: 20,
    body: filledSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId, form, answers } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) =>
        replyToInvitation(context, { personId, no, form, answers }),
      ),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/check-ins',
    summary: '扫码签到',
    // A code has 128 bits and two minutes; many tries are no scanning.
    perMinuteEach: 20,
    body: checkInSchema,
    response: json(checkedInSchema),
    async handler({ body: { scanned } }, call) {
      const { context, personId } = await asFollower(call);
      return checkInToActivity(context, { personId, scanned });
    },
  }),
];
