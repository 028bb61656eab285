import type { TargetKind } from '../../domain/leads/targetKind.ts';
import type { Profile } from '../schema.ts';
import { applicableCodes } from './applicable.ts';
import type { CatalogueEntry } from './schema.ts';

/** A code as it is offered. `article` is of the 条例, `source` of the document that lists the act. */
export type ViolationCode = Pick<CatalogueEntry, 'code' | 'label' | 'article' | 'source' | 'from' | 'until'>;

/** Whom the lead is about, and from when to when it happened, `YYYY-MM-DD`. */
export interface Act {
  readonly target: TargetKind;
  readonly actFrom: string;
  readonly actTo: string;
}

/** Whether a code was in force on at least one day of the act: the date of the act decides (trap 33). */
export function inForceAt(
  { from, until }: Pick<CatalogueEntry, 'from' | 'until'>,
  { actFrom, actTo }: Pick<Act, 'actFrom' | 'actTo'>,
): boolean {
  return (from === null || from <= actTo) && (until === null || actFrom <= until);
}

/** The codes that a report under this rule-set can name, in the order of the documents. */
export function violationCodes(profile: Profile, act: Act): readonly ViolationCode[] {
  return applicableCodes(profile, act.target)
    .filter((entry) => inForceAt(entry, act))
    .map(({ code, label, article, source, from, until }) => ({ code, label, article, source, from, until }));
}
