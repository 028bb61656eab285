import type { OpenCall } from '../../../bot/engine/index.ts';
import type { Profile } from '../../profiles/schema.ts';

/** One way in which anybody can apply now. */
export interface ApplicationWay {
  mode: string;
  /** What the document calls the mode. */
  label: string;
  /** The call to answer, for 公开选聘. */
  call: OpenCall | null;
}

/** The ways in which anybody can apply now: on each call that is open, or unasked where the document allows it. */
export function applicationWays({ recruit }: Profile, calls: readonly OpenCall[]): ApplicationWay[] {
  if (!recruit.applicationForm) return [];
  const labelOf = (mode: string) => recruit.modes?.value.find(({ code }) => code === mode)?.label;
  const onCall = labelOf('open_call');
  const answering = onCall ? calls.map((call) => ({ mode: 'open_call', label: onCall, call })) : [];
  const alone = recruit.unsolicited?.value === true ? labelOf('self') : undefined;
  return alone ? [...answering, { mode: 'self', label: alone, call: null }] : answering;
}
