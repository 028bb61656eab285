import { DomainError } from '../../domain/errors.ts';
import { mayAppoint } from '../../profiles/decisions/mayAppoint.ts';
import { type TermDays, term } from '../../profiles/decisions/term.ts';
import type { Verdict } from '../../profiles/decisions/verdict.ts';
import type { Profile } from '../../profiles/schema.ts';

/** What authority is judged by: the unit's level, and when a county chose to follow the document. */
export interface Unit {
  level: string;
  optedInAt?: Date | null | undefined;
}

/** The verdict of the rule-set on appointing by this unit. */
export function authorityOf(profile: Profile, { level, optedInAt }: Unit): Verdict {
  return mayAppoint(profile, { level, optedIn: Boolean(optedInAt) });
}

/**
 * The term that a unit may give under a rule-set.
 * @throws DomainError `appointment.not_allowed` with the rule-set's own reason: no authority, the rule-set is not
 *   in force on these days (trap 23), or the first day lies before the decision (trap 26)
 */
export function requireTerm(profile: Profile, unit: Unit, days: TermDays): { start: string; end: string } {
  const authority = authorityOf(profile, unit);
  if (!authority.ok) throw notAllowed('', authority.reason);
  const span = term(profile, days);
  if (!span.ok) throw notAllowed('startOn', span.reason);
  return { start: span.start, end: span.end };
}

/** @throws DomainError `appointment.not_allowed` when the unit does not appoint under this rule-set */
export function requireAuthority(profile: Profile, unit: Unit): void {
  const authority = authorityOf(profile, unit);
  if (!authority.ok) throw notAllowed('', authority.reason);
}

function notAllowed(path: string, message: string): DomainError {
  return new DomainError('appointment.not_allowed', {
    problems: [{ path, code: 'not_allowed', message }],
  });
}
