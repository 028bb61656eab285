import { type ConsentChoice, consentChoices } from '../../forms/definitions/renewalConsent/consentChoices.ts';
import type { Answers } from '../../forms/engine/index.ts';

/** What the checked answers of a `renewal-consent` form say; whatever is no consent declines. */
export function consentOf({ consent }: Answers): ConsentChoice {
  return Object.entries(consentChoices).find(([said]) => said === consent)?.[1] ?? 'declined';
}
