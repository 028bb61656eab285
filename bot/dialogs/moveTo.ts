import type { ScannedCode } from '../engine/onboardingTypes.ts';
import type { Outcome, Turn } from '../engine/outcome.ts';
import { withDraftOf } from './drafts.ts';
import { boundTo } from './unit.ts';

/** What standing at another unit's code does to the unit that the person deals with. */
export interface Move extends Required<Pick<Outcome, 'state' | 'effects' | 'say'>> {
  /** False when something runs at the old unit, so that it stays. */
  readonly moved: boolean;
}

/** Makes the unit of a code the person's own, where it is not and may be: standing at its code is choosing it. */
export function moveTo(turn: Turn, { unit }: ScannedCode): Move {
  const { state, view } = turn;
  const option = view.units.find(({ id }) => id === unit.id);
  const isOwn = view.bureau.id === unit.id;
  if (isOwn && (!option || option.isChosen || view.units.length === 1)) {
    return { state, effects: [], say: [], moved: true };
  }
  if (!option || (!isOwn && boundTo(turn))) return { state, effects: [], say: [], moved: isOwn };
  const lost = !isOwn && state.drafts.apply !== undefined;
  return {
    state: lost ? withDraftOf(state, 'apply', null) : state,
    effects: [{ type: 'person.chooseUnit', bureauId: unit.id }],
    say: [`您在${unit.name}办理。`, ...(lost ? ['原来没填完的申请是给另一个单位的，已删除。'] : [])],
    moved: true,
  };
}
