import type { AnswerOf } from '../../api/types';
import { dayWords } from '../../lib/dates.model';

type Row = AnswerOf<'get', '/api/mini/rewards'>['rows'][number];

/** A reward in the list. No amount: others may see the screen. */
export interface RewardRow {
  no: string;
  text: string;
  state: string;
  /** The person has to do something. */
  isWaiting: boolean;
}

/** Puts the list into words. */
export function rewardRows(rows: readonly Row[]): RewardRow[] {
  return rows.map(({ no, status, statusLabel, next, claimBy, isWaiting }) => ({
    ...{ no, state: statusLabel, isWaiting },
    text: status === 'notified' && claimBy ? `请申请领取，最晚${dayWords(claimBy)}` : (next ?? ''),
  }));
}
