import type { FundBillLine } from '../port.ts';

/** Totals that a bill ends with. */
export interface FundBillTotals {
  lines: number;
  inLines: number;
  inFen: number;
  outLines: number;
  outFen: number;
}

/** A bill that is not what WeChat documents. Its message holds none of the bill. */
export class FundBillError extends Error {
  override readonly name = 'FundBillError';
}

const columns = {
  at: '记账时间',
  fundFlowNo: '资金流水单号',
  business: '业务名称',
  kind: '业务类型',
  direction: '收支类型',
  amount: '收支金额(元)',
  note: '备注',
  voucherNo: '业务凭证号',
} as const;
const totalsStart = '资金流水总笔数';

/**
 * Reads a fund bill line by line: a row of headings, rows whose fields each start with a backtick, a row of headings
 * of totals and the totals, which must fit. Columns are found by name.
 * Source: pay.weixin.qq.com/doc/v3/partner/4012760535, 文件格式说明.
 * @throws FundBillError
 */
export async function* parseFundBill(lines: AsyncIterable<string>): AsyncGenerator<FundBillLine> {
  let read: ((fields: string[]) => FundBillLine) | null = null;
  let inTotals = false;
  let totals: FundBillTotals | null = null;
  const seen = { lines: 0, inLines: 0, inFen: 0, outLines: 0, outFen: 0 };
  for await (const raw of lines) {
    const line = raw.replace(/^\uFEFF/, '').trimEnd();
    if (line === '') continue;
    if (!read) read = reader(line.split(','));
    else if (line.startsWith(totalsStart)) inTotals = true;
    else if (inTotals) totals = readTotals(fieldsOf(line));
    else {
      const row = read(fieldsOf(line));
      seen.lines += 1;
      seen[`${row.direction}Lines`] += 1;
      seen[`${row.direction}Fen`] += row.amountFen;
      yield row;
    }
  }
  if (!totals) throw new FundBillError('bill without totals');
  for (const [name, value] of Object.entries(totals))
    if (seen[name as keyof FundBillTotals] !== value) throw new FundBillError(`bill with other ${name}`);
}

/** Fields start with a backtick, so that a comma within one separates nothing. */
function fieldsOf(line: string): string[] {
  if (!line.startsWith('`')) throw new FundBillError('row without backticks');
  return line.slice(1).split(',`');
}

function reader(headings: string[]): (fields: string[]) => FundBillLine {
  const names = headings.map((name) => name.replaceAll('`', '').replace('（', '(').replace('）', ')').trim());
  const at = Object.fromEntries(
    Object.entries(columns).map(([key, name]) => [key, names.indexOf(name)]),
  ) as Record<keyof typeof columns, number>;
  const missing = Object.entries(at).filter(([, index]) => index < 0);
  if (missing.length > 0) throw new FundBillError(`bill without ${missing.map(([key]) => key).join(', ')}`);
  return (fields) => {
    if (fields.length !== names.length) throw new FundBillError('row of another length');
    const text = (key: keyof typeof columns) => (fields[at[key]] ?? '').trim();
    return {
      at: text('at'),
      fundFlowNo: text('fundFlowNo'),
      business: text('business'),
      kind: text('kind'),
      direction: directionOf(text('direction')),
      amountFen: fenOf(text('amount')),
      voucherNo: text('voucherNo'),
      note: text('note'),
    };
  };
}

function directionOf(text: string): 'in' | 'out' {
  if (text === '收入') return 'in';
  if (text === '支出') return 'out';
  throw new FundBillError('row of another direction');
}

/** `20.10` → 2010, without a float in between. */
function fenOf(yuan: string): number {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(yuan);
  if (!match) throw new FundBillError('row with another amount');
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

function readTotals(fields: string[]): FundBillTotals {
  const [lines, inLines, inYuan, outLines, outYuan] = fields.map((field) => field.trim());
  return {
    lines: Number(lines),
    inLines: Number(inLines),
    inFen: fenOf(inYuan ?? ''),
    outLines: Number(outLines),
    outFen: fenOf(outYuan ?? ''),
  };
}
