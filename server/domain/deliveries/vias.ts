/**
 * The ways in which WeChat carries a message to a person, in the order in which we prefer them (domain notes §3.15,
 * wechat.md §2.3–2.6): a notice they subscribed to in the official account or in its mini program, a template message to a
 * follower, a chat message inside its window.
 */
export const vias = ['subscription', 'miniSubscription', 'template', 'customerService'] as const;

export type Via = (typeof vias)[number];

/** What staff read. */
export const viaLabels: Readonly<Record<Via, string>> = {
  subscription: '订阅通知',
  miniSubscription: '小程序订阅消息',
  template: '模板消息',
  customerService: '客服消息',
};
