import type { Leaf, ModeCode, Profile } from './schema.ts';

/** The value of a leaf, or undefined where the document is silent. */
export function stated<T>(leaf: Leaf<T>): T | undefined {
  return leaf?.value;
}

/** What the document calls a mode, or undefined when it does not have that mode. */
export function modeLabel(profile: Profile, mode: string): string | undefined {
  return profile.recruit.modes?.value.find(({ code }) => code === mode)?.label;
}

/** Whether the document has the mode. */
export function hasMode(profile: Profile, mode: string): mode is ModeCode {
  return modeLabel(profile, mode) !== undefined;
}

/** Whether a unit must give its opinion on an application of this mode. */
export function needsUnitOpinion(profile: Profile, mode: string): boolean {
  return profile.recruit.unitOpinionModes?.value.some((code) => code === mode) ?? false;
}

/** What people read for a status; the code itself where the profile has no label. */
export function statusLabel(profile: Profile, status: string): string {
  return profile.wording.applicationStatus?.value[status] ?? status;
}

/** Whether the rule-set is in force on a day `YYYY-MM-DD`; an unknown start counts as in force. */
export function inForce(profile: Profile, day: string): boolean {
  const from = profile.meta.effective?.value ?? '';
  const until = profile.meta.expires?.value;
  return from <= day && (until === undefined || day <= until);
}
