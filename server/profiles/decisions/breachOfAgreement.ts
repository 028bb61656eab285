import type { Profile } from '../schema.ts';

/** 违约: what breaks the service agreement is for the agency that made it, never a penalty case (trap 28). */
export interface BreachOfAgreement {
  /** The document itself names it among what is to be reported. */
  readonly named: boolean;
  /** `S1` where it does not: the 条例 knows it all the same. */
  readonly article: string;
  /** Article of the 条例 under which agreements are handled. */
  readonly regulation: '13';
  readonly goesTo: 'agency';
}

/** Where a breach of the agreement stands and who handles it. */
export function breachOfAgreement({ scope }: Profile): BreachOfAgreement {
  const rule = scope.natureInclBreachOfAgreement;
  const named = rule?.value ?? false;
  return { named, article: named && rule ? rule.article : 'S1', regulation: '13', goesTo: 'agency' };
}
