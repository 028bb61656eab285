import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createQrCode } from '../../../../../server/commands/qrCodes/createQrCode.ts';
import { revokeQrCode } from '../../../../../server/commands/qrCodes/revokeQrCode.ts';
import type { QrCodeContext } from '../../../../../server/commands/qrCodes/types.ts';
import { Event } from '../../../../../server/models/event.ts';
import { Institution } from '../../../../../server/models/institution.ts';
import { QrCode } from '../../../../../server/models/qrCode.ts';
import { QrCodeDay } from '../../../../../server/models/qrCodeDay.ts';
import { qrPosterPdf } from '../../../../../server/presenters/qrPoster.ts';
import { getQrPoster } from '../../../../../server/queries/qrCodes/getQrPoster.ts';
import { listQrCodes } from '../../../../../server/queries/qrCodes/listQrCodes.ts';
import { startTestProduct, type TestProduct } from '../../../../support/product.ts';
import { refusalOf as refusal } from '../../../../support/refusal.ts';
import { asStaff } from '../../../../support/reviews.ts';

let product: TestProduct;
let liaison: QrCodeContext;
beforeAll(async () => {
  product = await startTestProduct();
  const { services, account, accounts } = product;
  liaison = { ...asStaff(services, account.settings.bureauId, 'liaison'), accounts };
  const now = new Date();
  await Institution.create({
    ...{
      _id: 'i1',
      bureauId: account.settings.bureauId,
      code: 'H001',
      name: '某市人民医院',
      kind: 'hospital',
    },
    ...{
      contracted: true,
      keys: [],
      texts: [],
      pinyin: 'mou shi',
      createdAt: now,
      updatedAt: now,
      revision: 1,
    },
  });
});
afterAll(() => product.stop());
beforeEach(() => product.wechat.world.faults.clear());

const fault = (kind: string, value: number) =>
  product.wechat.world.faults.add({
    ...{ endpoint: '/cgi-bin/qrcode/create', kind, value, times: 5, account: undefined },
  });
const ticketOf = async (no: string) => (await QrCode.findOne({ no }).lean())?.ticket ?? '';

it('a poster in an institution: made, scanned, answered, counted without saying who, taken back', async () => {
  const { phones } = product;
  const { no } = await createQrCode(liaison, { name: '门诊大厅', kind: 'institution', subject: 'H001' });
  const stored = await QrCode.findOne({ no }).lean();
  expect(stored).toMatchObject({ kind: 'institution', subjectId: 'i1', permanent: true });
  expect(stored?.scene).toMatch(/^qri_[\w-]{43}$/);
  expect(JSON.stringify(stored)).not.toContain('门诊大厅');

  const ticket = await ticketOf(no);
  const phone = await phones.add('路人', { follow: false });
  const followed = await phone.event({ event: 'subscribe', ticket });
  expect(followed.reply?.content).toContain('您扫的是某市人民医院的二维码');
  await phone.event({ event: 'SCAN', ticket });
  const events = await Event.find({ type: /^qrCode/ }).lean();
  expect(events.map(({ type }) => type)).toEqual(['qrCode.created']);
  const days = await QrCodeDay.find().lean();
  expect(Object.keys(days[0] ?? {}).sort()).toEqual(['_id', 'day', 'follows', 'qrCodeId', 'scans']);
  const { rows, permanentLeft } = await listQrCodes(liaison, { limit: 20 });
  expect(rows[0]).toMatchObject({ name: '门诊大厅', subject: '某市人民医院' });
  expect(rows[0]?.days).toEqual([{ day: expect.any(String), scans: 2, follows: 1 }]);
  expect(permanentLeft).toBe(99_999);

  const pdf = await qrPosterPdf(await getQrPoster(liaison, { no }));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');

  await revokeQrCode(liaison, { no });
  // Somebody else: two events of one person in one second are one event to WeChat, and are answered as one.
  const late = await phones.add('后来的人');
  expect((await late.event({ event: 'SCAN', ticket })).reply?.content).toContain('已经停用');
  expect(await refusal(revokeQrCode(liaison, { no }))).toMatchObject({ code: 'qrCode.wrong_status' });
  expect(await refusal(getQrPoster(liaison, { no }))).toMatchObject({ code: 'qrCode.wrong_status' });
  expect((await listQrCodes(liaison, { limit: 20 })).rows[0]?.days[0]?.scans).toBe(2);
});

it('twenty people scan one poster at once: all are counted', async () => {
  const { no } = await createQrCode(liaison, { name: '会场', kind: 'unit', days: 1 });
  const ticket = await ticketOf(no);
  const people = await Promise.all(Array.from({ length: 20 }, () => product.phones.add()));
  await Promise.all(people.map((phone) => phone.event({ event: 'SCAN', ticket })));
  const { rows } = await listQrCodes(liaison, { limit: 20 });
  expect(rows.find((row) => row.no === no)?.days[0]).toMatchObject({ scans: 20, follows: 0 });
});

it('a count that fails costs nobody the answer', async () => {
  const { no } = await createQrCode(liaison, { name: '走廊', kind: 'unit', days: 1 });
  const ticket = await ticketOf(no);
  const phone = await product.phones.add();
  const broken = vi
    .spyOn(QrCodeDay, 'updateOne')
    .mockImplementation(() => Promise.reject(new Error('no')) as never);
  const { reply } = await phone.event({ event: 'SCAN', ticket });
  expect(broken).toHaveBeenCalledTimes(2);
  broken.mockRestore();
  expect(reply?.content).toBeTruthy();
  const { rows } = await listQrCodes(liaison, { limit: 20 });
  expect(rows.find((row) => row.no === no)?.days).toEqual([]);
});

it.each([
  ['errcode', 45009, 'qrCode.wechat_quota'],
  ['errcode', -1, 'qrCode.wechat_busy'],
  ['errcode', 40001, 'qrCode.wechat_busy'],
  ['errcode', 40013, 'qrCode.wechat_refused'],
  ['drop', 0, 'qrCode.wechat_busy'],
])('WeChat fails with %s %i: %s, and nothing is stored', async (kind, value, code) => {
  const before = await QrCode.countDocuments();
  fault(kind, value);
  const refused = await refusal(createQrCode(liaison, { name: '海报', kind: 'unit' }));
  expect(refused).toMatchObject({ code });
  expect(await QrCode.countDocuments()).toBe(before);
});

it('only for what is the unit’s own, by those who may', async () => {
  const { services, accounts, account } = product;
  const unknown = { name: '海报', kind: 'institution', subject: 'H999' } as const;
  expect(await refusal(createQrCode(liaison, unknown))).toMatchObject({ code: 'input.invalid' });
  const admin = { ...asStaff(services, account.settings.bureauId, 'admin'), accounts };
  expect(await refusal(createQrCode(admin, { name: '海报', kind: 'unit' }))).toMatchObject({
    code: 'permission.denied',
  });
  const { no } = await createQrCode(liaison, { name: '海报', kind: 'unit', days: 30 });
  const foreign = { ...asStaff(services, 'other', 'liaison'), accounts };
  expect(await refusal(revokeQrCode(foreign, { no }))).toMatchObject({ code: 'qrCode.not_found' });
  expect(await refusal(getQrPoster(foreign, { no }))).toMatchObject({ code: 'qrCode.not_found' });
});
