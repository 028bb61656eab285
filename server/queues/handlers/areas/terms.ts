import type { TermsEvents } from '../../../domain/events/payloads/terms.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const termsHandlers: Handlers<TermsEvents> = {};
