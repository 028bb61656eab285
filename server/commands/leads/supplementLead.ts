import { leadFacts } from '../../domain/leads/facts.ts';
import { type Answer, type Answers, isSpoken, spokenInWords, wordsOf } from '../../forms/engine/index.ts';
import { ownReporterIds } from '../../queries/vault/ownReporterIds.ts';
import type { Services } from '../context.ts';
import { sayFromReporter } from './sayFromReporter.ts';

/**
 * Adds what somebody filled in to a lead of theirs, instead of making a second one of the same matter (补充).
 * @throws DomainError `lead.not_found`
 */
export async function supplementLead(
  services: Services,
  given: { personId: string; no: string; answers: Answers; evidenceOwner: string },
): Promise<void> {
  const { personId, no, answers, evidenceOwner: owner } = given;
  const reporterIds = await ownReporterIds(services.crypto, personId);
  const { facts, otherViolation } = answers;
  const text = [otherViolation, facts]
    .map(inWords)
    .filter((said) => said !== '')
    .join('\n');
  const evidence = { ids: leadFacts(answers).evidenceIds, owner };
  await sayFromReporter(services, { no, reporterIds, text: `补充：${text}`, evidence });
}

/** What was spoken is marked as such: the sound is among the files. */
function inWords(value: Answer): string {
  return isSpoken(value) ? spokenInWords(value) : wordsOf(value);
}
