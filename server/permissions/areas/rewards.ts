import type { Role } from '../roles.ts';

/**
 * Who may do what in this area; see `permissions`. Those who judge a reward know the lead (`mayKnowLead` comes on top); those who
 * pay it know the person and never the lead: nobody has both sides of one reward.
 */
export const rewardsPermissions = {
  'reward.list': ['liaison', 'approver', 'supervision', 'discipline'],
  'reward.read': ['liaison', 'approver', 'supervision', 'discipline'],
  'reward.grade': ['supervision', 'discipline'],
  'reward.approve': ['approver'],
  'reward.notify': ['liaison', 'approver', 'discipline'],
  'reward.clawBack': ['approver'],
  'payout.list': ['finance', 'approver', 'auditor'],
  'payout.read': ['finance', 'approver', 'auditor'],
  /** Compares the identity and pays. */
  'payout.pay': ['finance'],
  /** The second person of a bank transfer. */
  'payout.confirm': ['finance', 'approver'],
  'ledger.read': ['finance', 'approver', 'auditor'],
  'ledger.budget': ['finance'],
  'reconciliation.read': ['finance', 'auditor'],
  'reconciliation.work': ['finance'],
} as const satisfies Record<string, readonly Role[]>;
