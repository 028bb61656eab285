import { DomainError } from '../../domain/errors.ts';
import type { LeadDoc } from '../../models/lead.ts';
import { handlersOf } from '../../queries/rewards/handlersOf.ts';

/**
 * Whoever handled a lead takes no part in its reward.
 * @throws DomainError `reward.handled_lead`
 */
export async function requireUninvolved(staffId: string, lead: LeadDoc): Promise<void> {
  const handlers = await handlersOf(lead);
  if (handlers.has(staffId)) throw new DomainError('reward.handled_lead');
}
