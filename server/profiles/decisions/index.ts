import type { Profile } from '../schema.ts';
import { activityKinds } from './activityKinds.ts';
import { afterTerm } from './afterTerm.ts';
import { assessmentCriteria } from './assessmentCriteria.ts';
import { cadenceDuties } from './cadenceDuties.ts';
import { certificatesNeeded } from './certificatesNeeded.ts';
import { dismissalGrounds } from './dismissalGrounds.ts';
import { documentKinds } from './documentKinds.ts';
import { focusUnits } from './focusUnits.ts';
import { institutionList } from './institutionList.ts';
import { invitableModes } from './invitableModes.ts';
import { mayApply } from './mayApply.ts';
import { mayAppoint } from './mayAppoint.ts';
import { mayDismiss } from './mayDismiss.ts';
import { mayFillSeat } from './mayFillSeat.ts';
import { mayOptIn } from './mayOptIn.ts';
import { mayPool } from './mayPool.ts';
import { mayPublishCall } from './mayPublishCall.ts';
import { mayRenew } from './mayRenew.ts';
import { mayResign } from './mayResign.ts';
import { mayScreenOut } from './mayScreenOut.ts';
import { onExpiry } from './onExpiry.ts';
import { priorityFlag } from './priorityFlag.ts';
import { publication } from './publication.ts';
import { recusalVerdict } from './recusalVerdict.ts';
import { scoringCriteria } from './scoringCriteria.ts';
import { screeningGrounds } from './screeningGrounds.ts';
import { selectionBasis } from './selectionBasis.ts';
import { term } from './term.ts';
import { transferNeeded } from './transferNeeded.ts';
import type { Verdict } from './verdict.ts';

/**
 * Every decision that a rule-set makes, by name, for the runner of `test/cases/decisions`: what a regulation
 * says is checked as data, with its article. Code calls the functions themselves.
 */
export const decisions = {
  activityKinds,
  afterTerm,
  assessmentCriteria,
  cadenceDuties,
  certificatesNeeded,
  dismissalGrounds,
  documentKinds,
  focusUnits,
  institutionList,
  invitableModes,
  mayApply,
  mayAppoint,
  mayDismiss,
  mayFillSeat,
  mayOptIn,
  mayPool,
  mayPublishCall,
  mayRenew,
  mayResign,
  mayScreenOut,
  onExpiry,
  priorityFlag,
  publication,
  recusalVerdict,
  scoringCriteria,
  screeningGrounds,
  selectionBasis,
  term,
  transferNeeded,
} as const satisfies Record<string, Decision>;

/** A question to a rule-set: pure, answered by its values alone. */
type Decision = (profile: Profile, facts: never) => Verdict | object;
