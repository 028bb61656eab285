import type { Profile } from '../schema.ts';

/** How an institution's word about a supervisor is taken. */
export interface ComplaintRule {
  /**
   * `complaint`: the bureau looks into it and handles it; `note`: 工作纪律 may be watched, no procedure is set;
   * `opinion`: the document gives institutions none, so it is taken as an opinion (ours, trap 30).
   */
  readonly takenAs: 'complaint' | 'note' | 'opinion';
  /** Nothing but a signed document will do, or any form. */
  readonly form: 'written' | 'any';
  readonly article: string;
}

type Complaint = NonNullable<Profile['institution']['complaint']>['value'];

const rules: Record<Complaint, Omit<ComplaintRule, 'article'>> = {
  written_then_investigate: { takenAs: 'complaint', form: 'written' },
  any_form_then_investigate: { takenAs: 'complaint', form: 'any' },
  watch_discipline_only: { takenAs: 'note', form: 'any' },
};

/** What becomes of what an institution says about a supervisor. */
export function complaintRule({ institution }: Profile): ComplaintRule {
  const rule = institution.complaint;
  return rule
    ? { ...rules[rule.value], article: rule.article }
    : { takenAs: 'opinion', form: 'any', article: 'ours' };
}
