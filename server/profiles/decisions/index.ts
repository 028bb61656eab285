import type { Profile } from '../schema.ts';
import { invitableModes } from './invitableModes.ts';
import { mayAppoint } from './mayAppoint.ts';
import { mayFillSeat } from './mayFillSeat.ts';
import { mayPool } from './mayPool.ts';
import { mayScreenOut } from './mayScreenOut.ts';
import { priorityFlag } from './priorityFlag.ts';
import { scoringCriteria } from './scoringCriteria.ts';
import { screeningGrounds } from './screeningGrounds.ts';
import type { Verdict } from './verdict.ts';

/**
 * Every decision that a rule-set makes, by name, for the runner of `test/cases/decisions`: what a regulation
 * says is checked as data, with its article. Code calls the functions themselves.
 */
export const decisions = {
  mayAppoint,
  invitableModes,
  screeningGrounds,
  mayScreenOut,
  scoringCriteria,
  priorityFlag,
  mayPool,
  mayFillSeat,
} as const satisfies Record<string, Decision>;

/** A question to a rule-set: pure, answered by its values alone. */
type Decision = (profile: Profile, facts: never) => Verdict | object;
