import type { Profile } from '../schema.ts';

/** Who handles what supervisors report. */
export interface LeadForwarding {
  /** `county_or_section`: goes on to the county or section concerned; `own_duties`: who is competent handles it. */
  readonly to: 'county_or_section' | 'own_duties';
  /** It goes on with a proposal of how to handle it (办理意见). */
  readonly withProposal: boolean;
  /** Who collects and passes on, in the document's words. */
  readonly collectedBy: string | null;
  readonly article: string;
}

/** The way of a lead or opinion inside the bureau; `ours` where the document sets none. */
export function leadForwarding({ feedback, org }: Profile): LeadForwarding {
  const { handle } = feedback;
  const onward = handle?.value === 'route_to_county_or_section';
  return {
    to: onward ? 'county_or_section' : 'own_duties',
    withProposal: onward,
    collectedBy: org.handler?.value ?? null,
    article: handle?.article ?? 'ours',
  };
}
