import type { Refusal } from './port.ts';

/** What an error code means for the call that got it. `token` and the rest are read in `outcome.ts`. */
export type ErrorRule =
  | { readonly kind: 'retry'; readonly afterMs: number }
  /** The access token was not accepted: renewed once and tried once more before it gets here. */
  | { readonly kind: 'token' }
  | { readonly kind: 'quota' }
  | { readonly kind: 'refused'; readonly scope: Refusal['scope']; readonly reason: string };

const person = (reason: string): ErrorRule => ({ kind: 'refused', scope: 'person', reason });
const template = (reason: string): ErrorRule => ({ kind: 'refused', scope: 'template', reason });
const account = (reason: string): ErrorRule => ({ kind: 'refused', scope: 'account', reason });

/**
 * WeChat's error codes, as far as the product meets them. Reasons are for staff and say the next step.
 * Source: developers.weixin.qq.com, 全局返回码 and the pages of each call; collected with their proofs in
 * wechat.md §2.1, §2.2, §2.6. [U] marks codes known from older documentation only.
 */
export const errorCodes: ReadonlyMap<number, ErrorRule> = new Map<number, ErrorRule>([
  // System busy: the table itself asks to try again.
  [-1, { kind: 'retry', afterMs: 5_000 }],
  // Calls per minute: "retry next minute".
  [45011, { kind: 'retry', afterMs: 60_000 }],
  [40001, { kind: 'token' }],
  [40014, { kind: 'token' }],
  [42001, { kind: 'token' }],
  // Calls per day; also when clear_quota is used up.
  [45009, { kind: 'quota' }],
  [40003, person('该用户的 openid 无效：未关注本公众号，或属于另一个账号')],
  [43004, person('该用户未关注公众号，请改用电话等方式联系')],
  [43101, person('该用户拒绝了订阅，或订阅次数已用完')],
  [45015, person('该用户超过 48 小时未与公众号互动，不能发客服消息')],
  [45047, person('对该用户的客服消息条数已达上限，等用户再次发消息后可继续')],
  [40029, person('微信给的一次性凭证无效、已过期或已用过，请重新操作一次')],
  [43104, person('该用户的 openid 不属于这个小程序')],
  [61010, person('该用户近两小时没有打开过小程序，微信不作内容检查')],
  [40129, account('内容检查的场景值不对，请联系开发人员')],
  [40036, template('模板 ID 的长度不对，请核对模板配置')],
  [40037, template('模板 ID 不存在或已删除，请核对模板配置')],
  [41030, template('小程序页面不在已发布的版本中，请核对跳转页面')],
  [47003, template('模板内容不符合字段要求，请核对各字段')],
  [45002, template('消息内容过长，请缩短后重发')], // [U]
  [40007, template('媒体文件不存在或已过期（临时文件保留三天）')], // [U]
  [45003, template('标题超过微信的长度限制（32 字），请缩短')],
  [45004, template('摘要超过微信的长度限制（128 字），请缩短')],
  [45110, template('作者超过微信的长度限制（16 字），请缩短')],
  [40005, template('图片格式微信不支持，请换成 JPG 或 PNG')], // [U]
  [40009, template('图片超过微信的大小限制，请换一张小一些的')], // [U]
  [45028, account('公众号的群发次数已用完：发给全部关注者每天 1 次、每月 4 次，在公众平台上发的也算')],
  [45067, account('群发编号超长，请联系开发人员')],
  [40032, account('一次最多给 50 位用户打标签，请联系开发人员')],
  [45056, account('公众号的标签已满 100 个，请到公众平台删掉不用的')],
  [45059, person('该用户身上的标签已满 20 个，请到公众平台删掉不用的')],
  [45157, account('公众号里已有同名的标签')],
  [45159, account('标签不存在，可能在公众平台被删掉了')],
  [49003, person('该用户的 openid 属于另一个账号')],
  [65301, account('没有这个个性化菜单')],
  [65303, account('公众号还没有默认菜单，不能创建个性化菜单')],
  [40013, account('AppID 无效，请核对账号配置')],
  [40125, account('AppSecret 无效，请核对账号配置')],
  [40164, account('服务器 IP 不在公众号的 IP 白名单中，请到公众平台添加')],
  [48001, account('公众号没有此接口的权限：未认证、认证已过期或权限被收回')],
  [45109, account('微信已下线此接口，请联系开发人员')],
]);

/** Whether the code says that the access token was not accepted. */
export function isTokenError(errcode: number | null): boolean {
  return errcode !== null && errorCodes.get(errcode)?.kind === 'token';
}
