import type { OwnLead } from '../../queries/leads/listOwnLeads.ts';

/** A lead for its reporter, as JSON: nothing that `OwnLead` does not have. */
export function presentOwnLead({ submittedAt, next, dueOn, messages, ...lead }: OwnLead) {
  return {
    ...lead,
    submittedAt: submittedAt.toISOString(),
    next: next ?? null,
    dueOn: dueOn ?? null,
    messages: messages.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
  };
}
