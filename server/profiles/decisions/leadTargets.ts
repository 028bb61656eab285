import { type TargetKind, targetKindLabels, targetKinds } from '../../domain/leads/targetKind.ts';
import type { Profile } from '../schema.ts';

/** Who wants to report. */
export interface LeadTargetFacts {
  /** Their rights as a supervisor exist today. */
  readonly supervisor: boolean;
}

/** Whom a lead can be about. */
export interface LeadTarget {
  readonly kind: TargetKind;
  readonly label: string;
  /** The document names it among what a supervisor watches; else the report is one of any person. */
  readonly duty: boolean;
  readonly article: string;
}

type Watched = NonNullable<Profile['scope']['targets']>['value'][number];

/** The words of a document that cover a kind. 定点医药机构 is hospitals and pharmacies alike. */
const words: Record<TargetKind, readonly Watched[]> = {
  institution: ['institution'],
  pharmacy: ['pharmacy', 'institution'],
  insured: ['insured'],
  agency: ['agency', 'agency_staff'],
  bureau: ['bureau'],
};

/** Any organisation or person may report anybody (社会保险法 82). */
const ANYBODY = 'S14';

/** Every kind of target, for everybody: what no duty names is still taken, under the law that lets all report. */
export function leadTargets(
  { scope }: Profile,
  { supervisor }: LeadTargetFacts,
): { article: string | null; targets: readonly LeadTarget[] } {
  const watched = supervisor ? scope.targets : null;
  const targets = targetKinds.map((kind) => {
    const duty = watched?.value.some((one) => words[kind].includes(one)) ?? false;
    return {
      kind,
      label: targetKindLabels[kind],
      duty,
      article: duty && watched ? watched.article : ANYBODY,
    };
  });
  return { article: watched?.article ?? ANYBODY, targets };
}
