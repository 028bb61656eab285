/** What can follow from a founded complaint (domain notes §3.6). */
export const complaintMeasures = ['warning', 'dismissal', 'transfer'] as const;
export type ComplaintMeasure = (typeof complaintMeasures)[number];

export const complaintMeasureLabels: Record<ComplaintMeasure, string> = {
  warning: '提醒告诫',
  dismissal: '提请解聘',
  transfer: '移交相关部门',
};

/** How the supervisor was heard before a finding is proposed. */
export const hearings = ['written', 'talk', 'silent'] as const;
export type Hearing = (typeof hearings)[number];

export const hearingLabels: Record<Hearing, string> = {
  written: '本人已在线说明',
  talk: '已当面或电话听取',
  silent: '逾期没有说明',
};

/** How a complaint came in. */
export const complaintChannels = ['link', 'paper', 'chat'] as const;
export type ComplaintChannel = (typeof complaintChannels)[number];

/** Limits of our own. */
export const complaintLimits = {
  /** Working days that the supervisor has before silence counts as an answer. */
  hearingDays: 5,
  /** Days after a lead on the institution in which its complaint is marked for the approver. */
  retaliationDays: 90,
  /** Days that a link works. */
  linkDays: 30,
  /** Complaints that one person may file by chat on a day. */
  filedPerDay: 5,
  /** Answers of the supervisor to one complaint. */
  answers: 20,
} as const;
