import type { z } from 'zod';
import { approveBroadcast } from '../../../commands/broadcasts/approveBroadcast.ts';
import { cancelBroadcast } from '../../../commands/broadcasts/cancelBroadcast.ts';
import { changeBroadcast } from '../../../commands/broadcasts/changeBroadcast.ts';
import type { Moved } from '../../../commands/broadcasts/moveBroadcast.ts';
import { passCheck } from '../../../commands/broadcasts/passCheck.ts';
import { pauseBroadcast } from '../../../commands/broadcasts/pauseBroadcast.ts';
import { resumeBroadcast } from '../../../commands/broadcasts/resumeBroadcast.ts';
import { scheduleBroadcast } from '../../../commands/broadcasts/scheduleBroadcast.ts';
import { startBroadcast } from '../../../commands/broadcasts/startBroadcast.ts';
import { unscheduleBroadcast } from '../../../commands/broadcasts/unscheduleBroadcast.ts';
import type { StaffContext } from '../../../commands/context.ts';
import { broadcastStateLabels } from '../../../domain/broadcasts/machine.ts';
import type { Permission } from '../../../permissions/permissions.ts';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

/** A step of one broadcast: the path names it, the body what the step needs. */
function step<B extends object>(
  { path, ...about }: { path: string; summary: string; permission: Permission; body: z.ZodType<B> },
  run: (context: StaffContext, input: { no: string } & B) => Promise<Moved>,
): Route {
  return staffRoute({
    ...about,
    method: 'post',
    path: `/api/broadcasts/:no/${path}`,
    notFound: 'broadcast.not_found',
    params: schema.noSchema,
    response: json(schema.movedSchema),
    async handler({ params, body }, { deps, session }) {
      const { state, revision } = await run({ ...deps, actor: session.actor }, { ...params, ...body });
      return { state, stateLabel: broadcastStateLabels[state], revision };
    },
  });
}

const body = schema.stepSchema;
const write = { permission: 'broadcast.write', body } as const;
const control = { permission: 'broadcast.run', body } as const;

/** The steps of a broadcast, from its text to its end. */
export const broadcastStepRoutes: readonly Route[] = [
  step({ ...write, path: 'content', summary: '修改群发', body: schema.changeSchema }, changeBroadcast),
  step({ ...write, path: 'check', summary: '检查并提交审批' }, passCheck),
  step({ path: 'approval', summary: '批准群发', permission: 'broadcast.approve', body }, approveBroadcast),
  step({ ...control, path: 'start', summary: '开始群发', body: schema.startSchema }, startBroadcast),
  step(
    { ...control, path: 'schedule', summary: '定时群发', body: schema.scheduleSchema },
    (context, { at, ...ref }) => scheduleBroadcast(context, { ...ref, at: new Date(at) }),
  ),
  step({ ...control, path: 'unscheduling', summary: '取消定时' }, unscheduleBroadcast),
  step({ ...control, path: 'pause', summary: '暂停群发' }, pauseBroadcast),
  step({ ...control, path: 'resumption', summary: '继续群发' }, resumeBroadcast),
  step({ ...control, path: 'cancellation', summary: '取消群发' }, cancelBroadcast),
];
