import type { Profile } from '../schema.ts';
import { focusUnits } from './focusUnits.ts';
import { institutionList } from './institutionList.ts';
import { mayAppoint } from './mayAppoint.ts';
import { recusalVerdict } from './recusalVerdict.ts';
import type { Verdict } from './verdict.ts';

/**
 * Every decision that a rule-set makes, by name, for the runner of `test/cases/decisions`: what a regulation
 * says is checked as data, with its article. Code calls the functions themselves.
 */
export const decisions = {
  focusUnits,
  institutionList,
  mayAppoint,
  recusalVerdict,
} as const satisfies Record<string, Decision>;

/** A question to a rule-set: pure, answered by its values alone. */
type Decision = (profile: Profile, facts: never) => Verdict | object;
