import type { ObjectKind } from '../../domain/events/types.ts';
import type { StaffActor } from '../../permissions/staffActor.ts';
import type { Clock } from '../../platform/clock.ts';
import { visibleComplaintIds } from '../complaints/visibleComplaints.ts';
import { visibleDialogueIds } from '../dialogues/visibleDialogueIds.ts';
import { visibleLeadIds } from '../leads/visibleLeads.ts';
import { visibleOpinionIds } from '../opinions/visibleOpinionIds.ts';
import { visibleInterestIds } from '../recusal/visibleInterestIds.ts';
import { visibleReportIds } from '../reports/visibleReports.ts';

/** Which of these objects, by id, the actor may see; asked in batches. */
export type Visibility = (
  reader: { actor: StaffActor; clock: Clock },
  ids: readonly string[],
) => Promise<ReadonlySet<string>>;

/**
 * Who may see the objects that clocks are about, by kind; of a kind without an entry nobody sees anything. Clocks of
 * what the actor may not see are neither listed nor counted.
 */
export const clockVisibility: Readonly<Partial<Record<ObjectKind, Visibility>>> = {
  lead: visibleLeadIds,
  complaint: visibleComplaintIds,
  opinion: visibleOpinionIds,
  report: visibleReportIds,
  interest: visibleInterestIds,
  dialogue: visibleDialogueIds,
};

/** The objects among these that the actor may see, as `<kind>:<id>`; one question per kind. */
export async function visibleObjects(
  reader: { actor: StaffActor; clock: Clock },
  objects: readonly { kind: string; id: string }[],
  rules: Readonly<Partial<Record<string, Visibility>>> = clockVisibility,
): Promise<Set<string>> {
  const visible = new Set<string>();
  for (const kind of new Set(objects.map((object) => object.kind))) {
    const ids = [...new Set(objects.filter((object) => object.kind === kind).map(({ id }) => id))];
    for (const id of (await rules[kind]?.(reader, ids)) ?? []) visible.add(`${kind}:${id}`);
  }
  return visible;
}
