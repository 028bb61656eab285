/** Whom a mass message is for: every follower of the account, or those with the tag for supervisors (ADR 0013). */
export const massAudiences = ['everyone', 'supervisors'] as const;
export type MassAudience = (typeof massAudiences)[number];

/** What people call each of them. */
export const massAudienceLabels: Record<MassAudience, string> = {
  everyone: '全部关注者',
  supervisors: '关注了公众号的监督员',
};
