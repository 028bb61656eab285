import { isRole, roleLabels } from '../permissions/roles.ts';
import type { listStaff } from '../queries/staff/listStaff.ts';

type Account = Awaited<ReturnType<typeof listStaff>>[number];

/** A staff account as an administrator sees it. */
export function presentStaffAccount(
  { _id, username, name, roles, disabled, createdAt }: Account,
  selfId: string,
) {
  return {
    id: _id,
    username,
    name,
    roles: roles.filter(isRole).map((role) => ({ role, label: roleLabels[role] })),
    disabled,
    isSelf: _id === selfId,
    createdAt: createdAt.toISOString(),
  };
}
