import type { FormDefinition, FormRef } from '../engine/index.ts';
import { activityReplyV1 } from './activityReply/v1.ts';
import { activityReplyV2 } from './activityReply/v2.ts';
import { generalApplicationV1 } from './generalApplication/v1.ts';
import { generalApplicationV2 } from './generalApplication/v2.ts';
import { institutionComplaintV1 } from './institutionComplaint/v1.ts';
import { leadV1 } from './lead/v1.ts';
import { leadV2 } from './lead/v2.ts';
import { leadIdentityV1 } from './leadIdentity/v1.ts';
import { leadIdentityV2 } from './leadIdentity/v2.ts';
import { letterAuthorV1 } from './letterAuthor/v1.ts';
import { opinionV1 } from './opinion/v1.ts';
import { renewalConsentV1 } from './renewalConsent/v1.ts';
import { rewardClaimV1 } from './rewardClaim/v1.ts';
import { supervisorApplicationV1 } from './supervisorApplication/v1.ts';
import { supervisorApplicationV2 } from './supervisorApplication/v2.ts';
import { visitReportV1 } from './visitReport/v1.ts';
import { visitReportV2 } from './visitReport/v2.ts';

/** Every form version that was ever published: stored submissions name them, so none is removed. */
export const formDefinitions: Readonly<Record<string, FormDefinition>> = {
  'renewal-consent@1': renewalConsentV1,
  'activity-reply@1': activityReplyV1,
  'activity-reply@2': activityReplyV2,
  'supervisor-application@1': supervisorApplicationV1,
  'supervisor-application@2': supervisorApplicationV2,
  'supervisor-application-general@1': generalApplicationV1,
  'supervisor-application-general@2': generalApplicationV2,
  'lead@1': leadV1,
  'lead@2': leadV2,
  'lead-identity@1': leadIdentityV1,
  'lead-identity@2': leadIdentityV2,
  'visit-report@1': visitReportV1,
  'visit-report@2': visitReportV2,
  'opinion@1': opinionV1,
  'letter-author@1': letterAuthorV1,
  'reward-claim@1': rewardClaimV1,
  'institution-complaint@1': institutionComplaintV1,
};

/**
 * The definition of a stored reference.
 * @throws Error for a form that was never published: a defect, not an input.
 */
export function formDefinition(ref: FormRef): FormDefinition {
  const found = formDefinitions[`${ref.id}@${ref.version}`];
  if (!found) throw new Error(`unknown form ${ref.id}@${ref.version}`);
  return found;
}
