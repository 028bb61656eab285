/** What a member of staff may be (closed list); other areas add theirs when they arrive. */
export const roles = ['liaison', 'reviewer', 'approver', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** What people call each role. */
export const roleLabels: Record<Role, string> = {
  liaison: '专人',
  reviewer: '审核',
  approver: '负责人',
  auditor: '只读审计',
};

/** Narrows stored text to a role; an unknown one gives no rights. */
export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}
