import type { Profile } from '../schema.ts';
import { afterTerm } from './afterTerm.ts';
import { dismissalGrounds } from './dismissalGrounds.ts';
import { mayAppoint } from './mayAppoint.ts';
import { mayDismiss } from './mayDismiss.ts';
import { mayRenew } from './mayRenew.ts';
import { mayResign } from './mayResign.ts';
import { onExpiry } from './onExpiry.ts';
import { transferNeeded } from './transferNeeded.ts';
import type { Verdict } from './verdict.ts';

/**
 * Every decision that a rule-set makes, by name, for the runner of `test/cases/decisions`: what a regulation
 * says is checked as data, with its article. Code calls the functions themselves.
 */
export const decisions = {
  afterTerm,
  dismissalGrounds,
  mayAppoint,
  mayDismiss,
  mayRenew,
  mayResign,
  onExpiry,
  transferNeeded,
} as const satisfies Record<string, Decision>;

/** A question to a rule-set: pure, answered by its values alone. */
type Decision = (profile: Profile, facts: never) => Verdict | object;
