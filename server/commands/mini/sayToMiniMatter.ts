import { DomainError } from '../../domain/errors.ts';
import { requireFollower } from '../../queries/identities/requireFollower.ts';
import { sayToMatter } from '../chat/sayToMatter.ts';
import type { Services } from '../context.ts';
import { sayToOwnLead } from './sayToOwnLead.ts';
import { sayUnchecked } from './sayUnchecked.ts';

/** A line of somebody in the mini program to a matter of theirs. */
export interface MiniSaying {
  personId: string;
  no: string;
  text: string;
  /** Not satisfied with the answer; for opinions, once. */
  dissatisfied?: boolean | undefined;
}

/** Letters of the numbers that take lines: of reports, opinions and what a supervisor is asked to explain. */
const ofFollowers: readonly string[] = ['ZF', 'YJ', 'TS'];

/**
 * Puts a line where it belongs. Leads take it from whoever filed them; all else from the follower that this person is.
 * @throws DomainError `mini.matter_not_found` for a kind that takes no lines, `mini.not_linked`, or what the matter
 *   refuses with, another person's as one that does not exist
 */
export async function sayToMiniMatter(services: Services, said: MiniSaying): Promise<void> {
  const kind = said.no.slice(0, 2);
  if (kind === 'XS') return sayToOwnLead(services, said);
  if (!ofFollowers.includes(kind)) throw new DomainError('mini.matter_not_found');
  const personId = await requireFollower(services.crypto, said.personId);
  await sayUnchecked(services, said.no, () => sayToMatter(services, { ...said, personId }));
}
