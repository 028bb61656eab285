import type { OnboardingEvents } from '../../../domain/events/payloads/onboarding.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const onboardingHandlers: Handlers<OnboardingEvents> = {
  'qrCode.created': null,
  'qrCode.revoked': null,
  'person.linked': null,
  'person.unlinked': null,
};
