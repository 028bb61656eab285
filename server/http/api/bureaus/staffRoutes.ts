import { changeStaffRoles } from '../../../commands/staff/changeStaffRoles.ts';
import { createStaff } from '../../../commands/staff/createStaff.ts';
import { disableStaff } from '../../../commands/staff/disableStaff.ts';
import { totpUri } from '../../../commands/staff/totp.ts';
import { roleLabels, roles } from '../../../permissions/roles.ts';
import { presentStaffAccount } from '../../../presenters/staffAccount.ts';
import { getBureau } from '../../../queries/bureaus/getBureau.ts';
import { listStaff } from '../../../queries/staff/listStaff.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { createdStaffSchema, idSchema, newStaffSchema, rolesSchema, staffListSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const ofUnit = { notFound: 'bureau.not_found', params: idSchema } as const;
const ofAccount = { notFound: 'staff.not_found', params: idSchema } as const;

/** Staff accounts of the units that the signed-in person administers. */
export const staffRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/bureaus/:id/staff',
    summary: '单位的工作人员账号',
    permission: 'staff.manage',
    ...ofUnit,
    response: json(staffListSchema),
    async handler({ params }, call) {
      const staff = await listStaff(contextOf(call), { bureauId: params.id });
      return {
        staff: staff.map((account) => presentStaffAccount(account, call.session.actor.id)),
        roles: roles.map((role) => ({ role, label: roleLabels[role] })),
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/bureaus/:id/staff',
    summary: '新建工作人员账号',
    permission: 'staff.manage',
    ...ofUnit,
    body: newStaffSchema,
    response: json(createdStaffSchema),
    async handler({ params, body }, call) {
      const { id, username, totpSecret } = await createStaff(contextOf(call), {
        bureauId: params.id,
        ...body,
      });
      const { name } = await getBureau(params.id, call.deps.clock.now());
      return { id, username, totpSecret, otpauthUri: totpUri(totpSecret, username, name) };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/staff/:id/roles',
    summary: '更改账号的岗位',
    permission: 'staff.manage',
    ...ofAccount,
    body: rolesSchema,
    response: nothing(),
    handler: ({ params, body }, call) => changeStaffRoles(contextOf(call), { staffId: params.id, ...body }),
  }),
  staffRoute({
    method: 'delete',
    path: '/api/staff/:id',
    summary: '停用账号',
    permission: 'staff.manage',
    ...ofAccount,
    response: nothing(),
    handler: ({ params }, call) => disableStaff(contextOf(call), { staffId: params.id }),
  }),
];
