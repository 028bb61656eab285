import type { View } from '../engine/types.ts';

/** What the document calls the person; without a term of its own, the plain word. */
export function supervisorTerm({ profile }: View): string {
  return profile.wording.supervisor?.value ?? '社会监督员';
}

/** What the document calls a mode, or undefined when it does not have it. */
export function modeLabel({ profile }: View, mode: string): string | undefined {
  return profile.recruit.modes?.value.find(({ code }) => code === mode)?.label;
}

/** Modes in which this person can apply now: on a call that is open, or unasked where the document allows it. */
export function openModes(view: View): readonly string[] {
  if (!view.profile.recruit.applicationForm) return [];
  const call = view.openCall && modeLabel(view, 'open_call') ? ['open_call'] : [];
  const unsolicited = view.profile.recruit.unsolicited?.value === true;
  return unsolicited && modeLabel(view, 'self') ? [...call, 'self'] : call;
}
