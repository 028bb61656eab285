import type { Profile } from '../schema.ts';
import { activityKinds } from './activityKinds.ts';
import { afterTerm } from './afterTerm.ts';
import { assessmentCriteria } from './assessmentCriteria.ts';
import { badgeStep } from './badgeStep.ts';
import { breachOfAgreement } from './breachOfAgreement.ts';
import { broadcastIssue } from './broadcastIssue.ts';
import { cadenceDuties } from './cadenceDuties.ts';
import { certificatesNeeded } from './certificatesNeeded.ts';
import { complaintMeasures } from './complaintMeasures.ts';
import { complaintRule } from './complaintRule.ts';
import { delayRule } from './delayRule.ts';
import { dismissalGrounds } from './dismissalGrounds.ts';
import { documentKinds } from './documentKinds.ts';
import { focusUnits } from './focusUnits.ts';
import { institutionList } from './institutionList.ts';
import { invitableModes } from './invitableModes.ts';
import { leadForwarding } from './leadForwarding.ts';
import { leadTargets } from './leadTargets.ts';
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
import { obstruction } from './obstruction.ts';
import { onExpiry } from './onExpiry.ts';
import { onsiteCorrection } from './onsiteCorrection.ts';
import { opinionCategories } from './opinionCategories.ts';
import { priorityFlag } from './priorityFlag.ts';
import { publication } from './publication.ts';
import { recusalVerdict } from './recusalVerdict.ts';
import { relayedLetters } from './relayedLetters.ts';
import { replyDuty } from './replyDuty.ts';
import { rewardExclusion } from './rewardExclusion.ts';
import { rewardRules } from './rewardRules.ts';
import { scoringCriteria } from './scoringCriteria.ts';
import { screeningGrounds } from './screeningGrounds.ts';
import { selectionBasis } from './selectionBasis.ts';
import { term } from './term.ts';
import { transferNeeded } from './transferNeeded.ts';
import type { Verdict } from './verdict.ts';
import { visitForms } from './visitForms.ts';

/**
 * Every decision that a rule-set makes, by name, for the runner of `test/cases/decisions`: what a regulation
 * says is checked as data, with its article. Code calls the functions themselves.
 */
export const decisions = {
  activityKinds,
  afterTerm,
  assessmentCriteria,
  badgeStep,
  breachOfAgreement,
  broadcastIssue,
  cadenceDuties,
  certificatesNeeded,
  complaintMeasures,
  complaintRule,
  delayRule,
  dismissalGrounds,
  documentKinds,
  focusUnits,
  institutionList,
  invitableModes,
  leadForwarding,
  leadTargets,
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
  obstruction,
  onExpiry,
  onsiteCorrection,
  opinionCategories,
  priorityFlag,
  publication,
  recusalVerdict,
  relayedLetters,
  replyDuty,
  rewardExclusion,
  rewardRules: (profile, { day }: { day: string }) => rewardRules(profile, day),
  scoringCriteria,
  screeningGrounds,
  selectionBasis,
  term,
  transferNeeded,
  visitForms,
} as const satisfies Record<string, Decision>;

/** A question to a rule-set: pure, answered by its values alone. */
type Decision = (profile: Profile, facts: never) => Verdict | object;
