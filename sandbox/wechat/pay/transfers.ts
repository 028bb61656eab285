import { nextInt64 } from '../world/ids.ts';
import { notice, show } from '../world/inbox.ts';
import type { World } from '../world/world.ts';
import { notify } from './notify.ts';
import type { PayMerchant } from './payConfig.ts';
import type { FlowRow, TransferRow } from './payRows.ts';

const confirmWithinMs = 24 * 3_600_000;
const final = ['SUCCESS', 'FAIL', 'CANCELLED'];

export const isFinal = (row: TransferRow): boolean => final.includes(row.state);
export const rowKey = (mchid: string, outBillNo: string): string => `${mchid} ${outBillNo}`;

export function merchantOf(world: World, mchid: string): PayMerchant | undefined {
  return world.config.pay.find((one) => one.mchid === mchid);
}

/** What the merchant may still pay with; what waits for a confirmation is locked. */
export function balanceOf(world: World, merchant: PayMerchant): number {
  return world.payBalances.get(merchant.mchid) ?? merchant.balanceFen;
}

/** Moves a transfer on; the end of it is told to the merchant. */
export function moveTo(
  world: World,
  row: TransferRow,
  state: string,
  failReason: string | null = null,
): void {
  Object.assign(row, { state, failReason, updatedAt: world.clock.now(), dueAt: null });
  world.payTransfers.put(rowKey(row.mchid, row.outBillNo), row);
  if (!isFinal(row)) return;
  const merchant = merchantOf(world, row.mchid);
  if (!merchant) return;
  if (state === 'SUCCESS') arrive(world, merchant, row);
  else if (row.locked) world.payBalances.put(row.mchid, balanceOf(world, merchant) + row.amountFen);
  notify(world, merchant, row);
}

/** Locks the amount when there is enough; else the transfer waits for money (PROCESSING). */
export function lockFunds(world: World, merchant: PayMerchant, row: TransferRow): void {
  const left = balanceOf(world, merchant) - row.amountFen;
  if (left < 0) {
    moveTo(world, row, 'PROCESSING');
    return;
  }
  world.payBalances.put(merchant.mchid, left);
  row.locked = true;
  moveTo(world, row, 'WAIT_USER_CONFIRM');
}

/** Everything that time brings: transfers arrive, cancellations take effect, the unconfirmed are closed. */
export function settle(world: World): void {
  const now = world.clock.now();
  const { payOverdueLateMs } = world.config.settings;
  for (const row of world.payTransfers.values()) {
    if (isFinal(row)) continue;
    if (row.state === 'PROCESSING') {
      const merchant = merchantOf(world, row.mchid);
      if (merchant) lockFundsAgain(world, merchant, row);
    }
    if (row.dueAt !== null && row.dueAt <= now)
      moveTo(world, row, row.state === 'CANCELING' ? 'CANCELLED' : 'SUCCESS');
    else if (row.dueAt === null && now >= row.createdAt + confirmWithinMs + payOverdueLateMs)
      moveTo(world, row, 'FAIL', 'OVERDUE_CLOSE');
  }
}

function lockFundsAgain(world: World, merchant: PayMerchant, row: TransferRow): void {
  if (balanceOf(world, merchant) >= row.amountFen) lockFunds(world, merchant, row);
}

/** Waits in TRANSFERING or CANCELING, by the simulator's clock. */
export function moveLater(world: World, row: TransferRow, state: string, ms: number): void {
  moveTo(world, row, state);
  row.dueAt = world.clock.now() + ms;
  world.payTransfers.put(rowKey(row.mchid, row.outBillNo), row);
  setTimeout(() => {
    if (!world.stopping.signal.aborted) settle(world);
  }, ms + 1).unref();
}

/** A movement for the fund bill. */
export function addFlow(
  world: World,
  merchant: PayMerchant,
  flow: Omit<FlowRow, 'id' | 'at' | 'mchid' | 'balanceFen'>,
): void {
  const id = nextInt64(world, 'payFlow');
  const { mchid } = merchant;
  const balanceFen = balanceOf(world, merchant);
  world.payFlows.put(id, { id, mchid, at: world.clock.now(), balanceFen, ...flow });
}

function arrive(world: World, merchant: PayMerchant, row: TransferRow): void {
  const { amountFen, remark, perception, outBillNo } = row;
  addFlow(world, merchant, {
    ...{ business: '商家转账', kind: '转账', direction: '支出' },
    ...{ amountFen, note: remark, voucherNo: outBillNo },
  });
  const openid = world.byMpOpenid.get(row.openid);
  if (openid === undefined) return;
  const fields = [
    { key: 'amount', label: '收款金额', value: `¥${(amountFen / 100).toFixed(2)}` },
    { key: 'payer', label: '付款方', value: merchant.name },
    { key: 'perception', label: '收款说明', value: perception },
    { key: 'remark', label: '备注', value: remark },
  ];
  show(world, {
    ...{ openid, from: 'system', via: 'notice', type: 'wechatpay' },
    body: { title: '零钱到账', fields },
  });
}

/** Tells the person something that WeChat Pay says on the phone. */
export function tell(world: World, row: TransferRow, text: string): void {
  const openid = world.byMpOpenid.get(row.openid);
  if (openid !== undefined) notice(world, openid, text);
}
