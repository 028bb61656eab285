import type { Day } from '../../domain/calendar/days.ts';
import { Call, type CallDoc } from '../../models/call.ts';

/** More calls than this at once are not offered in the chat. */
const most = 9;

/** The bureau's calls that anybody may answer on `today`, the one that closes first in front. */
export function openCallsOf(bureauId: string, today: Day): Promise<CallDoc[]> {
  const open = { opensOn: { $lte: today }, closesOn: { $gte: today }, isPublic: true };
  return Call.find({ bureauId, status: 'published', ...open })
    .sort({ closesOn: 1, _id: 1 })
    .limit(most)
    .lean();
}
