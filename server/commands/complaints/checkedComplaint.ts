import { DomainError } from '../../domain/errors.ts';
import { beijingDay } from '../../domain/time.ts';
import { type Answers, type FormDefinition, validateAnswers } from '../../forms/engine/index.ts';
import type { BureauDoc } from '../../models/bureau.ts';
import { type ComplaintRule, complaintRule } from '../../profiles/decisions/complaintRule.ts';
import type { Services } from '../context.ts';
import { complaintForm } from './complaintForm.ts';

/** What a complaint is under the document of its bureau. */
export interface CheckedComplaint {
  definition: FormDefinition;
  rule: ComplaintRule;
  /** The document asks for a signed paper, and there is none yet: nothing else is wrong. */
  awaitsDocument: boolean;
}

/**
 * Checks the answers of an institution by the form of the bureau. A signed document that is missing loses nothing: the
 * rest is taken, and the document asked for.
 * @throws DomainError `input.invalid` with every other problem and its path
 */
export function checkedComplaint(
  { profiles, clock }: Pick<Services, 'profiles' | 'clock'>,
  bureau: BureauDoc,
  answers: Answers,
): CheckedComplaint {
  const definition = complaintForm({ profiles }, bureau);
  const found = validateAnswers(definition, answers, { today: beijingDay(clock.now()) }).problems;
  const isMissing = ({ path, code }: { path: string; code: string }) =>
    path === 'signedDocument' && code === 'required';
  const problems = found.filter((problem) => !isMissing(problem));
  if (problems.length > 0) throw new DomainError('input.invalid', { problems });
  const rule = complaintRule(profiles.get(bureau.profile.id, bureau.profile.version));
  return { definition, rule, awaitsDocument: found.some(isMissing) };
}
