/** The account's menu in the shape of WeChat's `menu/create`: at most three on top, five below (wechat notes §2.7). */
export const accountMenu = {
  button: [
    {
      name: '我要报名',
      sub_button: [
        { type: 'click', name: '报名监督员', key: 'apply' },
        { type: 'click', name: '继续填写', key: 'resume' },
        { type: 'click', name: '申请进度', key: 'progress' },
        { type: 'click', name: '补正材料', key: 'correct' },
        { type: 'click', name: '人工服务', key: 'human' },
      ],
    },
    {
      name: '监督员',
      sub_button: [
        { type: 'click', name: '我的电子证', key: 'badge' },
        { type: 'click', name: '活动通知', key: 'activities' },
        { type: 'click', name: '文件简报', key: 'documents' },
        { type: 'click', name: '聘期续聘', key: 'renewal' },
        { type: 'click', name: '利益申报', key: 'interest' },
      ],
    },
    {
      name: '举报帮助',
      sub_button: [
        { type: 'click', name: '我要举报', key: 'tip' },
        { type: 'click', name: '意见建议', key: 'opinion' },
        { type: 'click', name: '我的线索', key: 'matters' },
        { type: 'click', name: '输入查询码', key: 'claim' },
        { type: 'click', name: '帮助', key: 'help' },
      ],
    },
  ],
} as const;

/** What a supervisor in force sees instead: their service first. */
export const supervisorMenu = {
  button: [
    {
      name: '履职',
      sub_button: [
        { type: 'click', name: '我的电子证', key: 'badge' },
        { type: 'click', name: '活动通知', key: 'activities' },
        { type: 'click', name: '文件简报', key: 'documents' },
        { type: 'click', name: '我的线索', key: 'matters' },
        { type: 'click', name: '继续填写', key: 'resume' },
      ],
    },
    {
      name: '反映问题',
      sub_button: [
        { type: 'click', name: '我要举报', key: 'tip' },
        { type: 'click', name: '走访报告', key: 'visit' },
        { type: 'click', name: '意见建议', key: 'opinion' },
        { type: 'click', name: '输入查询码', key: 'claim' },
      ],
    },
    {
      name: '聘期帮助',
      sub_button: [
        { type: 'click', name: '聘期续聘', key: 'renewal' },
        { type: 'click', name: '利益申报', key: 'interest' },
        { type: 'click', name: '我的消息', key: 'inbox' },
        { type: 'click', name: '人工服务', key: 'human' },
        { type: 'click', name: '帮助', key: 'help' },
      ],
    },
  ],
} as const;
