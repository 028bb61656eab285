import type { Profile } from '../schema.ts';

/** What a visit asks about the badge. */
export interface BadgeStep {
  readonly step: 'must_show' | 'must_carry' | 'none';
  /** Null where the document is silent: a question there would break covert visits (trap 12). */
  readonly article: string | null;
  /** What the badge is called, where the document asks for it. */
  readonly certificate: string | null;
}

/** Whether a supervisor must show or carry a badge when they watch. */
export function badgeStep({ conduct, appointment }: Profile): BadgeStep {
  const { badge } = conduct;
  if (!badge) return { step: 'none', article: null, certificate: null };
  const certificate = appointment.certs?.value.find((name) => name.endsWith('监督员证')) ?? null;
  return { step: badge.value, article: badge.article, certificate };
}
