/** How WeChat ended a mass message; `cause` is its own code, `reason` a Chinese sentence for staff. */
export type Finish =
  | { readonly sent: true }
  | { readonly sent: false; readonly cause: string; readonly reason: string };

/** Source: developers.weixin.qq.com, 群发接口和原创校验, 事件推送群发结果 (read in third-party copies). */
const reasons: Readonly<Record<string, string>> = {
  10001: '微信审核认为内容涉嫌广告，请修改后重新起草',
  20001: '微信审核认为内容涉嫌政治，请修改后重新起草',
  20002: '微信审核认为内容涉嫌色情，请修改后重新起草',
  20004: '微信审核认为内容涉嫌社会问题，请修改后重新起草',
  20006: '微信审核认为内容涉嫌违法犯罪，请修改后重新起草',
  20008: '微信审核认为内容涉嫌欺诈，请修改后重新起草',
  20013: '微信审核认为内容涉嫌版权问题，请修改后重新起草',
  21000: '微信审核没有通过（其他原因），请到公众平台查看后重新起草',
  22000: '微信审核认为内容涉嫌互推，请修改后重新起草',
  30001: '微信原创校验出错，请再发一次',
  30002: '微信原创校验认为不能群发，请修改后重新起草',
  30003: '微信原创校验认为是转载，没有群发，请修改后重新起草',
  40001: '公众号管理员在微信里拒绝了这次群发，请先与管理员确认，再发一次',
  40002: '公众号管理员 30 分钟内没有在微信里确认，请约好管理员，再发一次',
};

/** Reads the Status of MASSSENDJOBFINISH: `send success`, `send fail`, `err(code)`. */
export function readFinish(status: string): Finish {
  const word = status.replaceAll(' ', '').toLowerCase();
  if (word === 'sendsuccess') return { sent: true };
  const code = /^err\((\d{1,6})\)$/.exec(word)?.[1];
  if (code === undefined)
    return { sent: false, cause: 'sendFail', reason: '微信没有发出，也没有说原因，请再发一次' };
  const reason = reasons[code] ?? `微信没有发出（${code}），请到公众平台查看原因`;
  return { sent: false, cause: `err${code}`, reason };
}
