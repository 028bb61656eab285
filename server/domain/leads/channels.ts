/** How a lead came in. What is not written by the reporter themselves is put down by staff (S3). */
export const leadChannels = ['chat', 'mini', 'phone', 'letter', 'visit', 'relayed', 'report'] as const;
export type LeadChannel = (typeof leadChannels)[number];

/** Channels that staff enter. */
export const enteredChannels = [
  'phone',
  'letter',
  'visit',
  'relayed',
] as const satisfies readonly LeadChannel[];

export const leadChannelLabels: Record<LeadChannel, string> = {
  chat: '公众号',
  mini: '小程序',
  phone: '电话',
  letter: '来信',
  visit: '来访',
  relayed: '转递来信',
  report: '走访报告',
};
