import { constants, privateDecrypt } from 'node:crypto';
import { z } from 'zod';
import { beijingDay } from '../../world/clock.ts';
import { nextInt64, randomText } from '../../world/ids.ts';
import type { World } from '../../world/world.ts';
import type { PayEndpoint, PayRequest } from '../payEndpoint.ts';
import { PayError, paramError } from '../payError.ts';
import type { TransferRow } from '../payRows.ts';
import { scenes } from '../scenes.ts';
import { platformKey } from '../signature.ts';
import { lockFunds, moveTo, rowKey } from '../transfers.ts';
import { createdView } from '../views.ts';

const nameFromFen = 200_000;
const nameCheckedFromFen = 30;
const maxRemark = 32;

const shape = z.strictObject({
  appid: z.string().min(1).max(32),
  out_bill_no: z.string().regex(/^[0-9A-Za-z]{1,32}$/),
  transfer_scene_id: z.string().min(1).max(36),
  openid: z.string().min(1).max(64),
  user_name: z.string().optional(),
  transfer_amount: z.int().positive(),
  transfer_remark: z
    .string()
    .min(1)
    .refine((text) => [...text].length <= maxRemark),
  notify_url: z.string().max(256).optional(),
  user_recv_perception: z.string().optional(),
  transfer_scene_report_infos: z.array(
    z.strictObject({ info_type: z.string().max(15), info_content: z.string().min(1).max(32) }),
  ),
});
type Order = z.infer<typeof shape>;

/** 发起转账 (wechat.md §4.2-4.4). */
export const createTransfer: PayEndpoint = {
  name: 'transfer',
  method: 'POST',
  path: /^\/v3\/fund-app\/mch-transfer\/transfer-bills$/,
  handle(request) {
    const { world, merchant } = request;
    const parsed = shape.safeParse(request.body);
    if (!parsed.success) throw paramError(parsed.error.issues.map((i) => i.path.join('.')).join(', '));
    const order = parsed.data;
    const name = checked(request, order);
    const key = rowKey(merchant.mchid, order.out_bill_no);
    const fingerprint = JSON.stringify({ ...order, user_name: name });
    const known = world.payTransfers.get(key);
    if (known) {
      // The page's word for another order under the same number is not confirmed.
      if (known.fingerprint !== fingerprint) throw new PayError(400, 'ALREADY_EXISTS', '商户单号已存在');
      return { json: createdView(known) };
    }
    const now = world.clock.now();
    const row: TransferRow = {
      mchid: merchant.mchid,
      outBillNo: order.out_bill_no,
      transferBillNo: `133${nextInt64(world, 'payTransfer')}`,
      appid: order.appid,
      openid: order.openid,
      amountFen: order.transfer_amount,
      remark: order.transfer_remark,
      perception: order.user_recv_perception ?? scenes[order.transfer_scene_id]?.perceptions[0] ?? '',
      sceneId: order.transfer_scene_id,
      notifyUrl: order.notify_url ?? '',
      fingerprint,
      ...{ state: 'ACCEPTED', failReason: null, packageInfo: randomText(64), locked: false },
      ...{ createdAt: now, updatedAt: now, dueAt: null, receiptAt: null },
    };
    world.payTransfers.put(key, row);
    const realName = world.people.get(world.byMpOpenid.get(order.openid) ?? '')?.realName;
    if (name !== undefined && realName !== undefined && name !== realName)
      moveTo(world, row, 'FAIL', 'NAME_NOT_CORRECT');
    else lockFunds(world, merchant, row);
    return { json: createdView(row) };
  },
};

/** Everything that WeChat refuses at once. @returns the name, opened */
function checked({ world, merchant, serial }: PayRequest, order: Order): string | undefined {
  if (!merchant.appids.includes(order.appid))
    throw new PayError(400, 'APPID_MCHID_NOT_MATCH', '商户号和appid没有绑定关系');
  const person = world.people.get(world.byMpOpenid.get(order.openid) ?? '');
  const app = world.config.accounts.find(({ key }) => key === person?.account)?.miniprogram?.appid;
  if (app !== order.appid) throw paramError('openid与appid不匹配');
  checkScene(order, merchant.scenes);
  const { limits } = merchant;
  if (order.transfer_amount < limits.minFen || order.transfer_amount > limits.maxFen)
    throw new PayError(400, 'INVALID_REQUEST', '超过单笔转账上下限');
  const isKnown = world.payTransfers.get(rowKey(merchant.mchid, order.out_bill_no)) !== undefined;
  if (!isKnown && todayOf(world, order) + order.transfer_amount > limits.perUserDayFen)
    throw new PayError(400, 'INVALID_REQUEST', '超过用户单日收款额度');
  checkNotifyUrl(order.notify_url);
  if (order.user_name === undefined) {
    if (order.transfer_amount >= nameFromFen) throw paramError('转账金额 >= 2,000元，必须填写收款用户姓名');
    return undefined;
  }
  if (order.transfer_amount < nameCheckedFromFen)
    throw paramError('转账金额 < 0.3元，不支持填写收款用户姓名');
  if (!merchant.keys.some((key) => key.serial === serial)) throw paramError('Wechatpay-Serial');
  try {
    return privateDecrypt(
      {
        key: platformKey(merchant, serial).privateKey,
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha1',
      },
      Buffer.from(order.user_name, 'base64'),
    ).toString();
  } catch {
    throw paramError('user_name 解密失败');
  }
}

function checkScene(order: Order, granted: readonly string[]): void {
  const scene = granted.includes(order.transfer_scene_id) ? scenes[order.transfer_scene_id] : undefined;
  if (!scene) throw new PayError(403, 'NO_AUTH', '商户没有该转账场景的权限');
  const perception = order.user_recv_perception;
  if (perception !== undefined && !scene.perceptions.includes(perception))
    throw paramError('用户收款感知不属于该转账场景');
  const given = order.transfer_scene_report_infos.map((info) => info.info_type);
  if (given.length !== scene.report.length || !scene.report.every((name) => given.includes(name)))
    throw paramError('未传入完整且对应的转账场景报备信息');
}

/** https in life; the product of this machine is reached over loopback. */
function checkNotifyUrl(address: string | undefined): void {
  if (address === undefined) return;
  const url = URL.canParse(address) ? new URL(address) : null;
  const isLocal = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (!url || url.search || !(isLocal || url.protocol === 'https:')) throw paramError('notify_url');
}

function todayOf(world: World, { openid }: Order): number {
  const today = beijingDay(world.clock.now());
  return [...world.payTransfers.values()]
    .filter((row) => row.openid === openid && row.state === 'SUCCESS' && beijingDay(row.updatedAt) === today)
    .reduce((sum, row) => sum + row.amountFen, 0);
}
