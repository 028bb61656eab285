import type { ActivitiesEvents } from '../../../domain/events/payloads/activities.ts';
import type { Handlers } from '../types.ts';

/** What follows from this area's events. */
export const activitiesHandlers: Handlers<ActivitiesEvents> = {};
