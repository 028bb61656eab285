import type { ObjectKind } from '../../domain/events/types.ts';
import { hasPermission, type Permission } from '../../permissions/permissions.ts';
import { clockVisibility, type Visibility } from '../clocks/visibility.ts';

/** Matters that everybody who may list their kind may know of. */
const whoLists =
  (permission: Permission): Visibility =>
  async ({ actor }, ids) =>
    new Set(hasPermission(actor, permission) ? ids : []);

/**
 * Whose notices somebody of the staff may know of: those about matters that they may know of. Of a kind without an entry
 * nobody sees anything.
 */
export const deliveryVisibility: Readonly<Partial<Record<ObjectKind, Visibility>>> = {
  ...clockVisibility,
  application: whoLists('application.list'),
  appointment: whoLists('appointment.list'),
  activityInvitation: whoLists('activity.list'),
  assessment: whoLists('assessment.list'),
  document: whoLists('document.list'),
  broadcast: whoLists('broadcast.recipients'),
  interest: whoLists('interest.list'),
  focusClaim: whoLists('focus.list'),
  yearList: whoLists('yearList.read'),
};
