import { beforeEach, describe, expect, test } from 'vitest';
import type { FundBillLine } from '../../../../server/wechat/pay/port.ts';
import { certificate, merchant, publicKeySerial } from '../../server/wechat/pay/support.ts';
import { type Pay, startPay } from './support/payPair.ts';

let pay: Pay;
beforeEach(async () => {
  pay = await startPay();
});

describe('what goes wrong', () => {
  test.each(['error500', 'drop'])('%s: nothing happened, which only a query says', async (kind) => {
    const { client, order, stateOf, fault } = pay;
    await fault('transfer', kind);
    expect((await client.transfer(order())).kind).toBe('unknown');
    expect(await stateOf()).toBe('notFound');
  });

  test.each(['error500After', 'dropAfter', 'html', 'unsigned', 'signtest', 'badSignature', 'truncated'])(
    '%s: it did happen, which only a query says',
    async (kind) => {
      const { client, order, stateOf, fault } = pay;
      await fault('transfer', kind);
      expect((await client.transfer(order())).kind).toBe('unknown');
      expect(await stateOf()).toBe('WAIT_USER_CONFIRM');
    },
  );

  test.each(['stale', 'wrongBill'])('%s: not believed', async (kind) => {
    const { transferred, stateOf, fault } = pay;
    await transferred();
    await fault('query', kind);
    expect(await stateOf()).toBe('unknown');
  });

  test.each([
    ['probe', 'probe'],
    ['forged', 'bad_signature'],
    ['stale', 'stale'],
    ['tampered', 'not_decrypted'],
  ])('a %s callback is refused, the real one is taken', async (kind, reason) => {
    const { product, transferred, confirm, fault } = pay;
    await fault('callback', kind);
    await confirm(await transferred());
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    expect(product.refused).toEqual([reason]);
  });

  test('callbacks come twice, in another order, or never', async () => {
    const { product, transferred, stateOf, confirm, fault } = pay;
    await fault('callback', 'late', { value: 300 });
    await confirm(await transferred());
    await confirm(await transferred({ outBillNo: 'B2' }));
    await fault('callback', 'duplicate');
    await confirm(await transferred({ outBillNo: 'B3' }));
    await fault('callback', 'lost');
    await confirm(await transferred({ outBillNo: 'B4' }));
    await expect.poll(() => product.woken.length).toBe(4);
    expect(product.woken.filter((no) => no === 'B3')).toHaveLength(2);
    expect(product.woken.indexOf('B2')).toBeLessThan(product.woken.indexOf('JL2026A1'));
    expect(product.woken).not.toContain('B4');
    expect(await stateOf('B4')).toBe('SUCCESS');
  });

  test('a callback comes again until it is taken', async () => {
    const { pair, product, transferred, confirm } = pay;
    product.failNext(3);
    await confirm(await transferred());
    await expect.poll(() => product.woken).toEqual(['JL2026A1']);
    const attempts = (await pair.get<{ status: number }[]>('/pay/callbacks')).json;
    expect(attempts.map(({ status }) => status)).toEqual([500, 500, 500, 204]);
  });
});

describe('files', () => {
  test('a fund bill holds what was paid, the next morning', async () => {
    const { pair, client, transferred, confirm, hours } = pay;
    const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await confirm(await transferred());
    await pair.post(`/pay/merchants/${merchant.mchid}/top-up`, { amountFen: 100 });
    expect((await client.fundBill(day)).kind).toBe('refused');
    await hours(34);
    const bill = await client.fundBill(day);
    if (bill.kind !== 'ok') throw new Error(JSON.stringify(bill));
    const lines: FundBillLine[] = [];
    for await (const line of bill.value) lines.push(line);
    expect(lines).toMatchObject([
      { direction: 'out', amountFen: 50_000, voucherNo: 'JL2026A1' },
      { direction: 'in', amountFen: 100 },
    ]);
    expect(await client.fundBill('2026-01-01')).toMatchObject({
      kind: expect.stringMatching(/refused|notFound/),
    });
  });

  test('a receipt is asked for, made and downloaded', async () => {
    const { client, transferred, stateOf, confirm } = pay;
    await confirm(await transferred({ amountFen: 200_000, userName: '张三' }));
    await expect.poll(() => stateOf()).toBe('SUCCESS');
    expect(await client.receipt('JL2026A1')).toEqual({ kind: 'notFound' });
    expect(await client.requestReceipt('JL2026A1')).toMatchObject({ value: { state: 'GENERATING' } });
    const receipt = await client.receipt('JL2026A1');
    if (receipt.kind !== 'ok' || !receipt.value.downloadUrl) throw new Error(JSON.stringify(receipt));
    const { downloadUrl, sha256 } = receipt.value;
    const file = await client.downloadReceipt(downloadUrl, sha256 ?? undefined);
    expect(file.kind === 'ok' && String(file.value)).toMatch(/^%PDF/);
  });

  test('answers are signed with the key that is asked for, also with a platform certificate', async () => {
    const { clientOf, order } = pay;
    const migrating = clientOf({ answersWith: certificate.serial });
    const named = order({ amountFen: 200_000, userName: '张三' });
    expect((await migrating.transfer(named)).kind).toBe('ok');
    const { [publicKeySerial]: _other, ...only } = merchant.verifiers;
    expect(
      (await clientOf({ answersWith: certificate.serial, verifiers: only }).query('JL2026A1')).kind,
    ).toBe('ok');
  });
});
