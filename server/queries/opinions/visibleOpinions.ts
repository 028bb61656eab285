import { opinionDesksOf } from '../../permissions/opinionAccess.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import { visibleAtDesks } from '../leads/visibleAtDesks.ts';

/** The part of a filter that finds the opinions which somebody of the staff may know of, and no others (`mayKnowOpinion` for many). */
export function visibleOpinions(actor: StaffActor, now: Date): Promise<Record<string, unknown>> {
  return visibleAtDesks(actor, opinionDesksOf(actor), now);
}
