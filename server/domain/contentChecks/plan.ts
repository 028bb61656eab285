/** Kinds of what people hand in by the mini program. */
export const contentPurposes = [
  'application',
  'applicationPhoto',
  'lead',
  'report',
  'opinion',
  'message',
] as const;
export type ContentPurpose = (typeof contentPurposes)[number];

/** Why something was not checked. */
export const skipReasons = [
  /** Only the bureau reads it: nothing is published. */
  'private_to_bureau',
  /** Words and files of a reporter are shown to nobody outside, and not to WeChat. */
  'evidence_must_not_leave',
  /** WeChat fetches media from a public address; there is none, and there shall be none. */
  'needs_public_url',
  /** Nothing in it would be published. */
  'nothing_public',
  /** WeChat checks only for whoever used the mini program in the last two hours; this came later. */
  'not_in_mini_program_for_two_hours',
] as const;
export type SkipReason = (typeof skipReasons)[number];

export type ContentPlan =
  /** `scene` as WeChat counts: 1 资料. */
  { readonly kind: 'check'; readonly scene: 1 } | { readonly kind: 'skip'; readonly reason: SkipReason };

/** What is checked by WeChat and what is not, and why (ADR 21). */
export const contentPlans: Readonly<Record<ContentPurpose, ContentPlan>> = {
  application: { kind: 'check', scene: 1 },
  applicationPhoto: { kind: 'skip', reason: 'needs_public_url' },
  lead: { kind: 'skip', reason: 'evidence_must_not_leave' },
  report: { kind: 'skip', reason: 'evidence_must_not_leave' },
  opinion: { kind: 'skip', reason: 'private_to_bureau' },
  message: { kind: 'skip', reason: 'private_to_bureau' },
};

/** What WeChat says of words that were checked. */
export const contentSuggestions = ['pass', 'review', 'risky'] as const;

/** What came of one check. */
export type ContentOutcome =
  | {
      readonly kind: 'checked';
      readonly suggest: (typeof contentSuggestions)[number];
      /** WeChat's number: 100 normal, 20001 politics … */
      readonly label: number;
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  /** WeChat did not answer; what was handed in counts all the same. */
  | { readonly kind: 'failed' };
