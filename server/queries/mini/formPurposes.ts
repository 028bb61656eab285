import type { Purpose } from '../../../bot/engine/index.ts';
import { matterForms } from '../../../bot/form/formOf.ts';
import type { FormRef } from '../../forms/engine/index.ts';
import type { Profile } from '../../profiles/schema.ts';

/** What forms of the mini program are for. */
export const formPurposes = ['apply', 'lead', 'report', 'opinion', 'renewal', 'activity', 'reward'] as const;
export type FormPurpose = (typeof formPurposes)[number];

/** The same purposes as the conversation calls them: both ask by the same forms. */
export const chatPurposes = {
  apply: 'apply',
  lead: 'tip',
  report: 'visit',
  opinion: 'opinion',
  renewal: 'renewal',
  activity: 'activity',
  reward: 'reward',
} as const satisfies Record<FormPurpose, Purpose>;

/** The form that is to be filled now; null where the document has none. */
export function currentForm(purpose: FormPurpose, profile: Profile): FormRef | null {
  if (purpose === 'apply') return profile.recruit.applicationForm?.value ?? null;
  return matterForms[chatPurposes[purpose]];
}
