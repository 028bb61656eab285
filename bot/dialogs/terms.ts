import type { Draft } from '../engine/state.ts';
import type { OpenCall, View } from '../engine/types.ts';

/** What the document calls the person; without a term of its own, the plain word. */
export function supervisorTerm({ profile }: View): string {
  return profile.wording.supervisor?.value ?? '社会监督员';
}

/** What the document calls a mode, or undefined when it does not have it. */
export function modeLabel({ profile }: View, mode: string): string | undefined {
  return profile.recruit.modes?.value.find(({ code }) => code === mode)?.label;
}

/** One way in which this person can apply now. */
export interface Opening {
  readonly mode: string;
  /** What the document calls the mode. */
  readonly label: string;
  /** The call to answer, for 公开选聘. */
  readonly call?: OpenCall;
}

/** The ways in which this person can apply now: on each call that is open, or unasked where the document allows it. */
export function openings(view: View): readonly Opening[] {
  const { applicationForm, unsolicited } = view.profile.recruit;
  if (!applicationForm) return [];
  const onCall = modeLabel(view, 'open_call');
  const calls = onCall ? view.openCalls.map((call) => ({ mode: 'open_call', label: onCall, call })) : [];
  const alone = unsolicited?.value === true ? modeLabel(view, 'self') : undefined;
  return alone ? [...calls, { mode: 'self', label: alone }] : calls;
}

/** Whether the call that a draft answers takes no more applications; a draft without a call has none to miss. */
export function missedCall({ callId }: Draft, view: View): boolean {
  return callId !== undefined && !view.openCalls.some(({ id }) => id === callId);
}
