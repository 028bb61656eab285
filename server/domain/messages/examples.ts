import { authorNoticeNames } from '../authors/notices.ts';
import { activityNoticeMessage } from './activityNotice.ts';
import { applicationStatusMessage } from './applicationStatus.ts';
import { authorNoticeMessage } from './authorNotice.ts';
import { broadcastNoticeMessage } from './broadcastNotice.ts';
import { commendedMessage } from './commended.ts';
import { complaintMessageKinds, complaintNotice } from './complaintNotice.ts';
import { dialogueNoticeMessage } from './dialogueNotice.ts';
import { documentNoticeMessage } from './documentNotice.ts';
import { focusClaimMessage } from './focusClaim.ts';
import { institutionNotice } from './institutionNotice.ts';
import { leadNoticeMessage } from './leadNotice.ts';
import { recusalDecidedMessage } from './recusalDecided.ts';
import { supervisorAppointedMessage } from './supervisorAppointed.ts';
import { supervisorStatusMessage, termMessageKinds } from './supervisorStatus.ts';
import { yearListPublishedMessage } from './yearListPublished.ts';

type Example = (at: Date) => Record<string, string>;

/** Numbers of nothing. */
const no = 'CS20260101AAAAAA';

const activity = (at: Date) => ({
  ...({ kind: 'training', title: '基金监管业务培训', startsAt: at, place: '局三楼会议室' } as const),
});

/**
 * A card of each kind of message with made-up facts: for test sends, and for the check that every kind fits WeChat's limits.
 * A new kind is one line here.
 */
export const messageExamples: Readonly<Record<string, Example>> = {
  applicationStatus: (updatedAt) => applicationStatusMessage({ no, status: 'shortlisted', updatedAt }),
  supervisorAppointed: (at) => supervisorAppointedMessage('appointed', { no, at }),
  supervisorActivated: (at) => supervisorAppointedMessage('activated', { no, at }),
  recusalDecided: (at) => recusalDecidedMessage({ no, recusing: true, at }),
  focusConfirmed: (at) => focusClaimMessage({ no, state: 'confirmed', at }),
  focusReleased: (at) => focusClaimMessage({ no, state: 'released', at }),
  yearListPublished: (at) => yearListPublishedMessage({ no, year: 2026, at }),
  leadNotice: (at) => leadNoticeMessage({ no, status: 'fed_back', at }),
  dialogueNotice: (at) => dialogueNoticeMessage({ no, isOver: false, at }),
  activityInvited: (at) => activityNoticeMessage('activityInvited', activity(at)),
  activityCancelled: (at) => activityNoticeMessage('activityCancelled', activity(at)),
  activityMinutes: (at) => activityNoticeMessage('activityMinutes', activity(at)),
  documentPublished: (at) => documentNoticeMessage({ kind: '简报', at }),
  broadcastNotice: (at) => broadcastNoticeMessage({ kind: 'policy', title: '门诊待遇有调整', at }),
  commended: (at) => commendedMessage({ no, at }),
  ...Object.fromEntries(
    termMessageKinds.map((kind) => [
      kind,
      (updatedAt: Date) => {
        const status = kind === 'termClosed' ? 'dismissed' : kind === 'termEnded' ? 'ended' : 'active';
        return supervisorStatusMessage(kind, { no, status, termEnd: '2028-01-14', updatedAt });
      },
    ]),
  ),
  complaintAnswered: (at) => institutionNotice({ no, status: 'unfounded', at }),
  ...Object.fromEntries(
    complaintMessageKinds.map((kind) => [kind, (at: Date) => complaintNotice(kind, { no, at })]),
  ),
  ...Object.fromEntries(
    authorNoticeNames.map((notice) => [notice, (at: Date) => authorNoticeMessage(notice, { no, at })]),
  ),
};
