import { tell } from '../../../commands/tasks/tell.ts';
import type { InstitutionsEvents } from '../../../domain/events/payloads/institutions.ts';
import { FocusClaim } from '../../../models/focusClaim.ts';
import { focusUnits } from '../../../profiles/decisions/focusUnits.ts';
import type { EventHandler, Handlers } from '../types.ts';

/** A supervisor hears what became of their claim (domain notes §3.11). */
const tellClaimant =
  <T extends 'focusClaim.confirmed' | 'focusClaim.released'>(
    kind: 'focusConfirmed' | 'focusReleased',
    when: (event: Parameters<EventHandler<T>>[0]) => boolean = () => true,
  ): EventHandler<T> =>
  async (event, context) => {
    if (!when(event)) return;
    const { _id: cause, bureauId, object } = event;
    const claim = await FocusClaim.findById(object.id, { no: 1, personId: 1, profile: 1 }).lean();
    if (!claim) return;
    const { no: subject, personId, profile } = claim;
    const { article } = focusUnits(context.profiles.get(profile.id, profile.version), { inForce: true });
    await tell(context, {
      ...{ cause, kind, bureauId, personId, subject },
      ...{ object: { kind: 'focusClaim', id: object.id }, article: article ?? 'ours' },
    });
  };

/** What follows from this area's events. */
export const institutionsHandlers: Handlers<InstitutionsEvents> = {
  'institutionImport.started': null,
  'institutionImport.advanced': null,
  'institutionImport.confirmed': null,
  'institutionImport.finished': null,
  'focusClaim.proposed': null,
  'focusClaim.confirmed': tellClaimant('focusConfirmed'),
  // Who gave it up in chat has read so there; the end of a term is told as such.
  'focusClaim.released': tellClaimant('focusReleased', ({ data }) => data.by === 'staff'),
  'yearList.drafted': null,
  'yearList.prepared': null,
  'yearList.published': null,
  'yearList.superseded': null,
};
