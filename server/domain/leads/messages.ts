/** Why the bureau writes to a reporter; each is a line in their inbox and, with WeChat, a push without content. */
export const leadNotices = {
  received: '已收到',
  accepted: '已受理',
  reclassified: '转为其他办理',
  transferred: '已移送',
  merged: '已并案',
  extended: '核查延期',
  filing: '立案情况',
  delayed: '延期说明',
  fedBack: '办理结果',
  reward: '举报奖励',
  reopened: '重新办理',
  closed: '已办结',
  answer: '工作人员回复',
  identityOpened: '身份信息被查看',
} as const satisfies Record<string, string>;
export type LeadNotice = keyof typeof leadNotices;

/** How a reporter came to know, once they do. A line in the inbox of somebody who can open it counts from that moment. */
export const toldWays = ['inbox', 'phone', 'letter', 'visit'] as const;
export type ToldWay = (typeof toldWays)[number];

export const toldWayLabels: Record<ToldWay, string> = {
  inbox: '本人可在微信里查看',
  phone: '电话告知',
  letter: '书面告知',
  visit: '当面告知',
};
