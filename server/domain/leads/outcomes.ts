/**
 * Who reported, as far as staff may know: a supervisor or somebody with a name is owed the notice of filing (S3); an
 * anonymous supervisor is anonymous and nothing else (trap 18).
 */
export const leadStandings = ['supervisor', 'named', 'anonymous'] as const;
export type LeadStanding = (typeof leadStandings)[number];

/** Handlers read only whether somebody gave their name. */
export const leadStandingLabels: Record<LeadStanding, string> = {
  supervisor: '实名',
  named: '实名',
  anonymous: '匿名',
};

/** What an act is, by who deals with it (domain notes §1.2, trap 28). */
export const leadNatures = ['illegal', 'irregular', 'discipline', 'breach'] as const;
export type LeadNature = (typeof leadNatures)[number];

export const leadNatureLabels: Record<LeadNature, string> = {
  illegal: '违法',
  irregular: '违规',
  discipline: '违纪',
  breach: '违约',
};

/** What came out. Reporters hear the class and no data of third parties (trap 19). */
export const leadOutcomes = ['substantiated', 'partly', 'unsubstantiated', 'unclear'] as const;
export type LeadOutcome = (typeof leadOutcomes)[number];

export const leadOutcomeLabels: Record<LeadOutcome, string> = {
  substantiated: '属实',
  partly: '部分属实',
  unsubstantiated: '不属实',
  unclear: '无法查实',
};

/** Outcomes after which a reward is looked at. */
export function mayBeRewarded(outcome: LeadOutcome | null | undefined): boolean {
  return outcome === 'substantiated' || outcome === 'partly';
}
