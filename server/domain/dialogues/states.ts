/** Where a dialogue stands: the person waits, the staff had the last word, or it is over. */
export const dialogueStatuses = ['open', 'answered', 'closed'] as const;
export type DialogueStatus = (typeof dialogueStatuses)[number];

export const dialogueStatusLabels: Record<DialogueStatus, string> = {
  open: '待答复',
  answered: '已答复',
  closed: '已结束',
};

/** Who said a line; `system` is a word of ours to the person, such as that the dialogue is over. */
export const lineFroms = ['person', 'staff', 'system'] as const;
export type LineFrom = (typeof lineFroms)[number];

/**
 * What became of a line to the person: on its way, accepted by WeChat, waiting for their next message, shown with it, never
 * to arrive, or nobody knows.
 */
export const lineStates = ['pending', 'sent', 'waiting', 'delivered', 'failed', 'unknown'] as const;
export type LineState = (typeof lineStates)[number];

export const lineStateLabels: Record<LineState, string> = {
  pending: '正在发送',
  sent: '已发出',
  waiting: '等对方回来看',
  delivered: '对方已收到',
  failed: '没有送达',
  unknown: '不知道有没有送到',
};

/** Why a file of the person is not there. */
export const lostFiles = ['too_large', 'wrong_type', 'failed'] as const;
export type LostFile = (typeof lostFiles)[number];

export const lostFileLabels: Record<LostFile, string> = {
  too_large: '太大，没有收下',
  wrong_type: '格式收不了，没有收下',
  failed: '没有传完整，没有收下',
};

export const dialogueClosers = ['person', 'staff'] as const;
export type DialogueCloser = (typeof dialogueClosers)[number];
