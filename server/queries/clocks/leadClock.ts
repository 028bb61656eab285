import { isSilence } from '../../domain/clocks/kinds.ts';
import type { ClockView } from './clockView.ts';

/**
 * What a list says about the deadlines of a lead, of its clocks in the order of `clocksOf`: the next thing that is owed, and as
 * a mark what was left undone for too long. A silence is never shown as a deadline: no text sets one.
 */
export function leadClock(clocks: readonly ClockView[]): { clock: ClockView | null; silent: string | null } {
  const owed = clocks.find(({ kind }) => !isSilence(kind)) ?? null;
  const silence = clocks.find(({ kind, isLate, isSoft }) => isSilence(kind) && (isLate || isSoft));
  return { clock: owed, silent: silence?.label ?? null };
}
