import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { parseFundBill } from '../../../../../server/wechat/pay/fundBill/parseFundBill.ts';
import type { FundBillLine } from '../../../../../server/wechat/pay/port.ts';
import { raw, startPeer } from '../peer.ts';
import { payClientOf, signed } from './support.ts';

const heading =
  '记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额（元）,账户结余（元）,资金变更提交申请人,备注,业务凭证号';
const totalsHeading = '资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额';
const out =
  '`2026-11-29 10:00:00,`1330001,`19000001,`商家转账,`转账,`支出,`500.05,`99499.95,`system,`举报,奖励,`JL2026A1';
const income = '`2026-11-29 09:00:00,`1,`19000000,`充值,`充值,`收入,`100000.00,`100000.00,`system,`,`';
const totals = '`2.0,`1.0,`100000.00,`1.0,`500.05';
const good = [`\uFEFF${heading}`, income, out, totalsHeading, totals, ''];

async function read(lines: string[]): Promise<FundBillLine[]> {
  const found: FundBillLine[] = [];
  async function* source() {
    for (const line of lines) yield `${line}\r`;
  }
  for await (const line of parseFundBill(source())) found.push(line);
  return found;
}

describe('a fund bill', () => {
  test('gives its lines in fen, with commas inside fields and our number', async () => {
    const [first, second] = await read(good);
    expect(first).toMatchObject({ direction: 'in', amountFen: 10_000_000, voucherNo: '', kind: '充值' });
    expect(second).toEqual({
      at: '2026-11-29 10:00:00',
      fundFlowNo: '19000001',
      business: '商家转账',
      kind: '转账',
      direction: 'out',
      amountFen: 50_005,
      voucherNo: 'JL2026A1',
      note: '举报,奖励',
    });
  });

  test('finds columns by their names, wherever they are', async () => {
    const swapped = (line: string, separator: string) => {
      const fields = line.split(separator);
      return [...fields.slice(1), fields[0]].join(separator);
    };
    const lines = [swapped(heading, ','), `\`${swapped(income.slice(1), ',`')}`, totalsHeading];
    const found = await read([...lines, '`1.0,`1.0,`100000.00,`0.0,`0.00']);
    expect(found[0]).toMatchObject({ at: '2026-11-29 09:00:00', amountFen: 10_000_000 });
  });

  test.each<[string, string[]]>([
    ['without totals', good.slice(0, 3)],
    ['with a line less', good.filter((line) => line !== out)],
    ['with a line twice', [...good.slice(0, 3), out, ...good.slice(3)]],
    ['with other sums', good.map((line) => line.replace('`500.05', '`500.06'))],
    ['with a broken amount', good.map((line) => line.replace('500.05', '5e2'))],
    ['with a negative amount', good.map((line) => line.replace('500.05', '-500.05'))],
    ['with another direction', good.map((line) => line.replace('支出,`500', '冻结,`500'))],
    ['without a column', good.map((line) => line.replace(',业务凭证号', ''))],
    ['with a row too short', good.map((line) => line.replace(',`JL2026A1', ''))],
    ['without backticks', good.map((line) => line.replaceAll('`', ''))],
    ['that is empty', []],
  ])('%s is refused', async (_how, lines) => {
    if (_how === 'with other sums') lines[4] = totals;
    await expect(read(lines)).rejects.toThrow(/^(bill|row) /);
  });
});

test('a bill comes whole over HTTP, or says that there is none', async () => {
  const peer = await startPeer();
  const text = good.join('\r\n');
  const offer = {
    hash_type: 'SHA1',
    hash_value: createHash('sha1').update(text).digest('hex').toUpperCase(),
    download_url: `${peer.baseUrl}/v3/billdownload/file?token=secret`,
  };
  peer.on('/v3/bill/fundflowbill', signed(offer));
  peer.on('/v3/billdownload/file', raw(200, 'application/x-gzip', gzipSync(text)));
  const { client } = payClientOf(peer.baseUrl);
  const bill = await client.fundBill('2026-11-29');
  if (bill.kind !== 'ok') throw new Error(JSON.stringify(bill));
  const lines: FundBillLine[] = [];
  for await (const line of bill.value) lines.push(line);
  expect(lines.map((line) => line.amountFen)).toEqual([10_000_000, 50_005]);
  expect(Object.fromEntries(peer.seen[0]?.query ?? [])).toEqual({
    bill_date: '2026-11-29',
    account_type: 'OPERATION',
    tar_type: 'GZIP',
  });

  peer.on('/v3/bill/fundflowbill', signed({ code: 'NO_STATEMENT_EXIST', message: '账单文件不存在' }, 400));
  expect(await client.fundBill('2026-11-28')).toEqual({ kind: 'notFound' });
  peer.on('/v3/bill/fundflowbill', signed({ code: 'STATEMENT_CREATING', message: '账单生成中' }, 400));
  expect(await client.fundBill('2026-11-29')).toEqual({ kind: 'unknown', cause: 'STATEMENT_CREATING' });
});
