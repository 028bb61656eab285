import type { InstitutionsEvents } from '../../../domain/events/payloads/institutions.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const institutionsHandlers: Handlers<InstitutionsEvents> = {};
