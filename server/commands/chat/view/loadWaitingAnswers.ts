import type { WaitingAnswer } from '../../../../bot/engine/index.ts';
import { waitingAnswers } from '../../../queries/dialogues/waitingAnswers.ts';
import type { Loader } from './types.ts';

/** What the staff wrote and WeChat did not let through. */
export const loadWaitingAnswers: Loader<readonly WaitingAnswer[]> = ({ crypto }, { person }) =>
  waitingAnswers(crypto, person._id);
