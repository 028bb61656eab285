import { expect, test } from 'vitest';
import { startPeer } from '../peer.ts';
import { payClientOf, signed } from './support.ts';

const target = '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/JL2026A1';
const bill = {
  out_bill_no: 'JL2026A1',
  transfer_bill_no: '1330001',
  state: 'SUCCESS',
  mch_id: '1900000001',
  transfer_amount: 50_000,
};

test.each([
  ['the amount that was asked for', 50_000, { kind: 'ok', value: { amountFen: 50_000 } }, 0],
  ['another amount', 50_001, { kind: 'unknown', cause: 'answer about another amount' }, 1],
  ['an amount that nobody compares', undefined, { kind: 'ok', value: { state: 'SUCCESS' } }, 0],
])('a success of %s', async (_what, amountFen, expected, lines) => {
  const peer = await startPeer();
  peer.on(target, signed(bill));
  const { client, log } = payClientOf(peer.baseUrl);
  expect(await client.query('JL2026A1', amountFen)).toMatchObject(expected);
  expect(log.lines).toHaveLength(lines);
});
