import type { Profile } from '../schema.ts';
import { dismissalGrounds } from './dismissalGrounds.ts';
import { transferNeeded } from './transferNeeded.ts';

/** What was found about the supervisor. */
export interface FoundedComplaint {
  /** A clause of the document's discipline was broken. */
  readonly breach: boolean;
  /** The act was illegal as well. */
  readonly illegal: boolean;
  /** The term still runs: there is something to end. */
  readonly serving: boolean;
}

/** What may follow, and why something may not. */
export interface ComplaintMeasures {
  readonly measures: readonly ('warning' | 'dismissal' | 'transfer')[];
  /** The document ends the engagement once such a breach is established: nothing milder is left (trap 3). */
  readonly mustDismiss: boolean;
  /** The document orders an illegal act to be handed over. */
  readonly transferOwed: boolean;
  /** Of the clause that binds; of the article on complaints where none does. */
  readonly article: string;
}

/** Which measures are open after a founded complaint; a warning is ours, no document knows one. */
export function complaintMeasures(
  profile: Profile,
  { breach, illegal, serving }: FoundedComplaint,
): ComplaintMeasures {
  const { grounds } = dismissalGrounds(profile);
  const discipline = grounds.find(({ code }) => code.startsWith('DISCIPLINE'));
  const binds = discipline !== undefined && !discipline.discretionary && discipline.threshold.length === 0;
  const mustDismiss = serving && breach && binds;
  const transfer = transferNeeded(profile, { illegal });
  const article = mustDismiss ? discipline?.article : transfer.needed ? transfer.article : undefined;
  return {
    measures: [
      ...(mustDismiss || transfer.needed ? [] : (['warning'] as const)),
      ...(serving && grounds.length > 0 ? (['dismissal'] as const) : []),
      ...(illegal && !mustDismiss ? (['transfer'] as const) : []),
    ],
    mustDismiss,
    transferOwed: transfer.needed,
    article: article ?? profile.institution.complaint?.article ?? 'ours',
  };
}
