import type { Profile } from '../schema.ts';
import { activityKinds } from './activityKinds.ts';
import { assessmentCriteria } from './assessmentCriteria.ts';
import { cadenceDuties } from './cadenceDuties.ts';
import { documentKinds } from './documentKinds.ts';
import { mayApply } from './mayApply.ts';
import { mayAppoint } from './mayAppoint.ts';
import { mayOptIn } from './mayOptIn.ts';
import { mayPublishCall } from './mayPublishCall.ts';
import { selectionBasis } from './selectionBasis.ts';
import type { Verdict } from './verdict.ts';

/**
 * Every decision that a rule-set makes, by name, for the runner of `test/cases/decisions`: what a regulation
 * says is checked as data, with its article. Code calls the functions themselves.
 */
export const decisions = {
  activityKinds,
  assessmentCriteria,
  cadenceDuties,
  documentKinds,
  mayApply,
  mayAppoint,
  mayOptIn,
  mayPublishCall,
  selectionBasis,
} as const satisfies Record<string, Decision>;

/** A question to a rule-set: pure, answered by its values alone. */
type Decision = (profile: Profile, facts: never) => Verdict | object;
