/** What a member of staff may be (closed list); other areas add theirs when they arrive. */
export const roles = [
  'admin',
  'liaison',
  'reviewer',
  'approver',
  'supervision',
  'handler',
  'discipline',
  'auditor',
  'agency',
  'finance',
] as const;
export type Role = (typeof roles)[number];

/** Roles that the running of the corps needs. Leads have their own (`permissions/areas/leads.ts`); `agency` (经办机构) is supervised too and sees only what is given to it. */
export const bureauRoles = [
  'admin',
  'liaison',
  'reviewer',
  'approver',
  'auditor',
] as const satisfies readonly Role[];

/** What people call each role. */
export const roleLabels: Record<Role, string> = {
  admin: '管理员',
  liaison: '专人',
  reviewer: '审核',
  approver: '负责人',
  supervision: '基金监管',
  handler: '承办',
  discipline: '纪检',
  auditor: '只读审计',
  agency: '经办机构',
  finance: '财务',
};

/** Narrows stored text to a role; an unknown one gives no rights. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
