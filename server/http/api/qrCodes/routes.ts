import { createQrCode } from '../../../commands/qrCodes/createQrCode.ts';
import { revokeQrCode } from '../../../commands/qrCodes/revokeQrCode.ts';
import { presentQrCode } from '../../../presenters/qrCode.ts';
import { qrPicture } from '../../../presenters/qrPicture.ts';
import { qrPosterPdf } from '../../../presenters/qrPoster.ts';
import { getQrPoster } from '../../../queries/qrCodes/getQrPoster.ts';
import { listQrCodes } from '../../../queries/qrCodes/listQrCodes.ts';
import { download, file, json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { listQuerySchema, listSchema, madeSchema, newSchema, noSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** Drawing one takes a fifth of a second of this process. */
const pdfsPerMinute = 60;
const one = { notFound: 'qrCode.not_found', params: noSchema } as const;

/** QR codes of the signed-in person's unit. */
export const qrCodeRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/qr-codes',
    summary: '二维码',
    permission: 'qrCode.list',
    query: listQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const now = call.deps.clock.now();
      const { rows, ...rest } = await listQrCodes(contextOf(call), query);
      return { rows: rows.map((row) => presentQrCode(row, now)), ...rest };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/qr-codes',
    summary: '生成二维码',
    permission: 'qrCode.create',
    body: newSchema,
    response: json(madeSchema),
    handler: ({ body }, call) => createQrCode(contextOf(call), body),
  }),
  staffRoute({
    method: 'delete',
    path: '/api/qr-codes/:no',
    summary: '停用二维码',
    permission: 'qrCode.revoke',
    ...one,
    response: nothing(),
    handler: ({ params }, call) => revokeQrCode(contextOf(call), params),
  }),
  staffRoute({
    method: 'get',
    path: '/api/qr-codes/:no/picture',
    summary: '二维码图片',
    permission: 'qrCode.list',
    ...one,
    response: file(['image/svg+xml']),
    async handler({ params }, call) {
      const { url } = await getQrPoster(contextOf(call), params);
      return { bytes: qrPicture(url), mime: 'image/svg+xml' };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/qr-codes/:no/poster',
    summary: '下载海报',
    permission: 'qrCode.list',
    perMinute: pdfsPerMinute,
    ...one,
    response: download('application/pdf'),
    async handler({ params }, call) {
      const poster = await getQrPoster(contextOf(call), params);
      return { bytes: await qrPosterPdf(poster), name: `二维码海报-${poster.no}.pdf` };
    },
  }),
];
