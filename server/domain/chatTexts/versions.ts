/** What staff word themselves: a text of the chat, or a menu of an account. */
export const chatSubjects = ['text', 'menu'] as const;
export type ChatSubject = (typeof chatSubjects)[number];

/** Where a wording stands: somebody proposes, another person approves, the next one replaces it. */
export const versionStates = ['proposed', 'current', 'replaced', 'returned', 'withdrawn'] as const;
export type VersionState = (typeof versionStates)[number];

/** What people call each state. */
export const versionStateLabels: Record<VersionState, string> = {
  proposed: '待审批',
  current: '正在使用',
  replaced: '以前用过',
  returned: '已退回',
  withdrawn: '已撤回',
};

/** What became of a menu at WeChat. */
export const publicationStates = ['waiting', 'published', 'failed'] as const;
export type PublicationState = (typeof publicationStates)[number];

/** What people call it; `failed` is tried again by itself. */
export const publicationLabels: Record<PublicationState, string> = {
  waiting: '正在发布',
  published: '已发布',
  failed: '未发布',
};
