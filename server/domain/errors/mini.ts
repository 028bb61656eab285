/** Refusals of this area; see `errorCatalogue`. */
export const miniErrors = {
  'mini.not_served': { status: 404, message: '这个小程序还没有开通，请通过公众号或举报电话反映。' },
  'mini.code_refused': { status: 401, message: '微信登录没有成功，请关闭小程序后重新打开。' },
  'mini.blocked': { status: 403, message: '微信暂时限制了这个账号登录，您可以直接拨打举报电话。' },
  'mini.unavailable': { status: 503, message: '微信现在没有回应，请稍后再试；紧急情况请直接拨打举报电话。' },
  'mini.phone_code_refused': { status: 422, message: '微信没有给出手机号，请再点一次，或直接填写。' },
  'mini.phone_foreign': { status: 422, message: '您微信绑定的不是内地手机号，请直接填写联系用的手机号。' },
  'mini.phone_unavailable': { status: 503, message: '现在取不到微信手机号，请直接填写。' },
  'content.risky': { status: 422, message: '有一项会公开的内容用语不合适，请按提示换个说法再提交。' },
  'mini.not_linked': { status: 409, message: '请先关联公众号：按页面上的步骤做，只要一分钟。' },
  'form.changed': { status: 409, message: '表单刚刚更新了，已填的还在，请补填新的几项再提交。' },
  'form.not_offered': { status: 409, message: '这份表现在不用填写，请返回首页查看。' },
  'draft.not_found': { status: 404, message: '没有存着的草稿，可以直接开始填写。' },
  'draft.newer': { status: 409, message: '您在另一台手机上改过这份草稿，请选择用哪一份。' },
  'mini.not_serving': { status: 403, message: '这里只给在聘的监督员看。您交过的事项仍在“我的事项”里。' },
  'mini.matter_not_found': { status: 404, message: '没有找到这件事，请返回“我的事项”核对编号。' },
} as const;
