import { changeBureauPhone } from '../../../commands/bureaus/changeBureauPhone.ts';
import { changeOfficeHours } from '../../../commands/bureaus/changeOfficeHours.ts';
import { chooseToFollow } from '../../../commands/bureaus/chooseToFollow.ts';
import { createBureau } from '../../../commands/bureaus/createBureau.ts';
import { renameBureau } from '../../../commands/bureaus/renameBureau.ts';
import { applicationStatuses, staffStatusLabels } from '../../../domain/applications/machine.ts';
import { appointmentStatuses, appointmentStatusLabels } from '../../../domain/appointments/machine.ts';
import { levelLabels, levels } from '../../../domain/bureaus/levels.ts';
import { presentUnit, profileTitle } from '../../../presenters/unit.ts';
import { describeValue } from '../../../profiles/describe.ts';
import { getOverview } from '../../../queries/bureaus/getOverview.ts';
import { getRules } from '../../../queries/bureaus/getRules.ts';
import { listUnits } from '../../../queries/bureaus/listUnits.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { pullUpRoutes } from './pullUpRoutes.ts';
import {
  createdSchema,
  followSchema,
  idSchema,
  nameSchema,
  newBureauSchema,
  officeHoursSchema,
  overviewQuerySchema,
  overviewSchema,
  phoneSchema,
  rulesSchema,
  treeSchema,
} from './schema.ts';
import { staffRoutes } from './staffRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const ofUnit = { notFound: 'bureau.not_found', params: idSchema } as const;

/** The signed-in person's own unit and those below it: tree, counts, administration, pull-ups. */
export const bureauRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/bureaus',
    summary: '本单位和下级单位',
    permission: 'bureau.read',
    response: json(treeSchema),
    async handler(_input, call) {
      const units = await listUnits(contextOf(call));
      return {
        units: units.map(presentUnit),
        levels: levels.map((level) => ({ level, label: levelLabels[level] })),
        profiles: call.deps.profiles.all.map((profile) => ({ id: profile.id, title: profileTitle(profile) })),
      };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/overview',
    summary: '本单位和下级单位的数量、时限',
    permission: 'bureau.read',
    query: overviewQuerySchema,
    response: json(overviewSchema),
    handler: async ({ query }, call) => ({
      ...query,
      applicationStatuses: applicationStatuses.map((status) => ({
        status,
        label: staffStatusLabels[status],
      })),
      supervisorStatuses: appointmentStatuses.map((status) => {
        return { status, label: appointmentStatusLabels[status] };
      }),
      units: await getOverview(contextOf(call), query),
    }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/bureaus/:id/rules',
    summary: '单位执行的规定，逐条注明条款',
    permission: 'bureau.read',
    ...ofUnit,
    response: json(rulesSchema),
    async handler({ params }, call) {
      const { profile, leaves } = await getRules(contextOf(call), params);
      const rules = leaves.map(({ path, leaf }) => {
        return { path, text: describeValue(leaf?.value), article: leaf?.article ?? null };
      });
      return { title: profileTitle(profile), version: profile.version, rules };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/bureaus',
    summary: '新建下级单位',
    permission: 'bureau.manage',
    body: newBureauSchema,
    response: json(createdSchema),
    async handler({ body }, call) {
      const id = call.deps.ids.uuid();
      await createBureau(contextOf(call), { id, ...body });
      return { id };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/bureaus/:id/name',
    summary: '更改单位名称',
    permission: 'bureau.manage',
    ...ofUnit,
    body: nameSchema,
    response: nothing(),
    handler: ({ params, body }, call) => renameBureau(contextOf(call), { bureauId: params.id, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/bureaus/:id/phone',
    summary: '更改联系电话',
    permission: 'bureau.manage',
    ...ofUnit,
    body: phoneSchema,
    response: nothing(),
    handler: ({ params, body }, call) => changeBureauPhone(contextOf(call), { bureauId: params.id, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/bureaus/:id/office-hours',
    summary: '更改人工答复的办公时间',
    permission: 'bureau.manage',
    ...ofUnit,
    body: officeHoursSchema,
    response: nothing(),
    handler: ({ params, body }, call) => changeOfficeHours(contextOf(call), { bureauId: params.id, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/bureaus/:id/follow',
    summary: '决定参照或者不再参照执行上级的规定',
    permission: 'bureau.manage',
    ...ofUnit,
    body: followSchema,
    response: nothing(),
    handler: ({ params, body }, call) => chooseToFollow(contextOf(call), { bureauId: params.id, ...body }),
  }),
  ...staffRoutes,
  ...pullUpRoutes,
];
