/** Where a document for supervisors can stand: the liaison drafts, the approver publishes. */
export const documentStatuses = ['draft', 'published'] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

/** What people call each status. */
export const documentStatusLabels: Record<DocumentStatus, string> = { draft: '待审批', published: '已发送' };

/** The same for one document: materials of an activity are sent to nobody. */
export function documentStatusLabel(status: DocumentStatus, forInvited: boolean | null | undefined): string {
  return status === 'published' && forInvited ? '已批准' : documentStatusLabels[status];
}
