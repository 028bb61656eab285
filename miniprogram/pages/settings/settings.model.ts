/** What goes, and what the law keeps; said before anything is deleted. */
export const deletion =
  '会删除：登录状态、没提交的草稿和照片、消息已读记录、通知订阅、和公众号的关联，以及这台手机上存的内容。不会删除：已经提交的申请、线索、报告、意见和聘任档案，法律要求医保部门保存。';
