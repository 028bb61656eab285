import { DomainError } from '../../domain/errors.ts';
import type { LeadFacts } from '../../domain/leads/facts.ts';
import { findSimilar } from '../../queries/leads/findSimilar.ts';
import type { Services } from '../context.ts';

/**
 * Asks back when the same person reported the same thing lately: 补充还是新线索 (domain notes §4.2). The problem carries the
 * number of the earlier lead.
 * @throws DomainError `lead.similar`
 */
export async function refuseSimilar(services: Services, personId: string, facts: LeadFacts): Promise<void> {
  const similar = await findSimilar(services, personId, facts);
  if (!similar) return;
  const message = `您在线索 ${similar.no} 里反映过。是补充，请在那条线索里留言；是新的情况，请确认后再提交。`;
  throw new DomainError('lead.similar', { problems: [{ path: similar.no, code: 'similar', message }] });
}
