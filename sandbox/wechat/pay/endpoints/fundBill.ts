import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beijingDay } from '../../world/clock.ts';
import type { World } from '../../world/world.ts';
import { chinaTime } from '../chinaTime.ts';
import type { PayEndpoint } from '../payEndpoint.ts';
import { PayError, paramError } from '../payError.ts';
import type { FlowRow } from '../payRows.ts';

const dayMs = 86_400_000;
const readyAfterMs = 9 * 3_600_000;

function flowsOf(world: World, mchid: string, day: string): FlowRow[] {
  return [...world.payFlows.values()].filter((row) => row.mchid === mchid && beijingDay(row.at) === day);
}

const yuan = (fen: number) => (fen / 100).toFixed(2);

/** The statement: headings, rows with backticks, totals (pay.weixin.qq.com/doc/v3/partner/4012760535). */
export function fundBillText(flows: readonly FlowRow[]): string {
  const rows = flows.map((row) => [
    ...[chinaTime(row.at).slice(0, 19).replace('T', ' '), row.id, `1900${row.id}`, row.business, row.kind],
    ...[row.direction, yuan(row.amountFen), yuan(row.balanceFen), 'system', row.note, row.voucherNo],
  ]);
  const of = (direction: string) => flows.filter((row) => row.direction === direction);
  const sum = (list: FlowRow[]) => yuan(list.reduce((total, row) => total + row.amountFen, 0));
  const [ins, outs] = [of('收入'), of('支出')];
  const totals = [`${flows.length}.0`, `${ins.length}.0`, sum(ins), `${outs.length}.0`, sum(outs)];
  const line = (fields: string[]) => fields.map((field) => `\`${field}`).join(',');
  return [
    '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号',
    ...rows.map(line),
    '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额',
    line(totals),
    '',
  ].join('\r\n');
}

/** 申请资金账单: from nine the next morning on, for three months. */
export const fundBill: PayEndpoint = {
  name: 'fundBill',
  method: 'GET',
  path: /^\/v3\/bill\/fundflowbill$/,
  handle({ world, merchant, query }) {
    const day = query.get('bill_date') ?? '';
    const known = ['bill_date', 'account_type', 'tar_type'];
    const surplus = [...query.keys()].filter((key) => !known.includes(key));
    if (surplus.length > 0) throw paramError(surplus.join(', '));
    if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day))) throw paramError('bill_date');
    if (!['BASIC', 'OPERATION', 'FEES'].includes(query.get('account_type') ?? 'BASIC'))
      throw paramError('account_type');
    if (query.get('tar_type') !== 'GZIP') throw paramError('tar_type: the sandbox packs only');
    const readyAt = Date.parse(`${day}T00:00:00+08:00`) + dayMs + readyAfterMs;
    if (world.clock.now() < readyAt - readyAfterMs) throw paramError('账单日期不能是今天或以后');
    if (world.clock.now() < readyAt) throw new PayError(400, 'STATEMENT_CREATING', '账单生成中');
    if (world.clock.now() > readyAt + 92 * dayMs) throw paramError('仅支持三个月内的账单');
    // Transfers are paid from the operation account.
    const flows = query.get('account_type') === 'OPERATION' ? flowsOf(world, merchant.mchid, day) : [];
    if (flows.length === 0) throw new PayError(400, 'NO_STATEMENT_EXIST', '账单文件不存在');
    return {
      json: {
        hash_type: 'SHA1',
        hash_value: createHash('sha1').update(fundBillText(flows)).digest('hex'),
        download_url: `${world.url}/v3/billdownload/file?token=${day}`,
      },
    };
  },
};

/** The packed file; not signed. */
export const downloadBill: PayEndpoint = {
  name: 'download',
  method: 'GET',
  path: /^\/v3\/billdownload\/file$/,
  handle({ world, merchant, query }) {
    return { file: gzipSync(fundBillText(flowsOf(world, merchant.mchid, query.get('token') ?? ''))) };
  },
};
