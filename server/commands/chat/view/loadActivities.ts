import type { ActivitySummary } from '../../../../bot/engine/index.ts';
import { listOwnActivities } from '../../../queries/activities/listOwnActivities.ts';
import type { Loader } from './types.ts';

/** What this supervisor was invited to; nothing for somebody who is not in force. */
export const loadActivities: Loader<readonly ActivitySummary[]> = ({ crypto }, { person, now }) =>
  listOwnActivities(person._id, { crypto, now });
