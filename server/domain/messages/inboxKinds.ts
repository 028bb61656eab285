/** What somebody does with a message in their inbox. */
export interface InboxKind {
  /** The word that leads to the matter in the chat; null where the message is all there is. */
  readonly word: string | null;
  /** Only supervisors in force may still read it: what goes to the corps, not what is decided about one of them. */
  readonly inForceOnly?: true;
}

/**
 * Where each kind of message leads, from the inbox. A new kind is one line here. Messages that end something (解聘, 聘期届满,
 * 解除) have no `inForceOnly`: they are exactly what somebody whose role is over may still read (ours).
 */
export const inboxKinds: Readonly<Record<string, InboxKind>> = {
  applicationStatus: { word: '进度' },
  supervisorAppointed: { word: '电子证' },
  supervisorActivated: { word: '电子证' },
  recusalDecided: { word: null },
  focusConfirmed: { word: '认领', inForceOnly: true },
  focusReleased: { word: null },
  yearListPublished: { word: '名单', inForceOnly: true },
  dialogueNotice: { word: null },
  activityInvited: { word: '活动', inForceOnly: true },
  activityCancelled: { word: '活动', inForceOnly: true },
  activityMinutes: { word: '活动', inForceOnly: true },
  documentPublished: { word: '文件', inForceOnly: true },
  broadcastNotice: { word: '文件', inForceOnly: true },
  commended: { word: null },
  termExpiring: { word: '续聘' },
  termRenewed: { word: '续聘' },
  termEnded: { word: null },
  termClosed: { word: null },
  resignationDeclined: { word: '辞任' },
  complaintAnswered: { word: '我的反映' },
  complaintHearing: { word: '我的线索' },
  complaintUnfounded: { word: '我的线索' },
  complaintFounded: { word: '我的线索' },
  complaintHandled: { word: '我的线索' },
  leadNotice: { word: '我的线索' },
  opinionReceived: { word: '我的线索' },
  opinionAssigned: { word: '我的线索' },
  opinionAnswered: { word: '我的线索' },
  opinionDelayed: { word: '我的线索' },
  opinionClosed: { word: '我的线索' },
  opinionReopened: { word: '我的线索' },
  opinionMessage: { word: '我的线索' },
  reportReceived: { word: '我的线索' },
  reportReturned: { word: '补正' },
  reportAccepted: { word: '我的线索' },
  reportArchived: { word: '我的线索' },
  reportMessage: { word: '我的线索' },
};

/** Kinds that nobody but a supervisor in force reads. */
export const inForceKinds: readonly string[] = Object.entries(inboxKinds)
  .filter(([, { inForceOnly }]) => inForceOnly)
  .map(([kind]) => kind);
