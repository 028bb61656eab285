import QRCode from 'qrcode';
import { beijingDay } from '../../../domain/time.ts';
import { presentImage, shownImages } from '../../../presenters/images/index.ts';
import { checkBadge } from '../../../queries/appointments/checkBadge.ts';
import { listPublished } from '../../../queries/appointments/listPublished.ts';
import { openBadge, openBadgePhoto } from '../../../queries/appointments/openBadge.ts';
import { verifyCertificate } from '../../../queries/appointments/verifyCertificate.ts';
import { badgePage } from '../../pages/badge.ts';
import { badgeCheckPage } from '../../pages/badgeCheck.ts';
import { publicListPage } from '../../pages/publicList.ts';
import { verificationPage } from '../../pages/verification.ts';
import { file, page } from '../responseKinds.ts';
import { publicRoute, type Route } from '../route.ts';
import { codeSchema, idSchema, publicListSchema, tokenSchema } from './schema.ts';

/** A person scans one certificate after another; a program would try codes. */
const checksPerMinute = 60;
const rowsPerPage = 200;

/** Pages about supervisors for people without an account. */
export const publicAppointmentRoutes: readonly Route[] = [
  publicRoute({
    method: 'get',
    path: '/verify/:code',
    summary: '查验证书',
    permission: null,
    perMinute: checksPerMinute,
    params: codeSchema,
    response: page(),
    handler: async ({ params }, { deps }) => verificationPage(await verifyCertificate(deps, params)),
  }),
  publicRoute({
    method: 'get',
    path: '/badge-check/:code',
    summary: '查验电子证上的码',
    permission: null,
    perMinute: checksPerMinute,
    params: codeSchema,
    response: page(),
    handler: async ({ params }, { deps }) =>
      badgeCheckPage(await checkBadge(deps, params), beijingDay(deps.clock.now())),
  }),
  publicRoute({
    method: 'get',
    path: '/badge/:token',
    summary: '电子证',
    permission: null,
    perMinute: checksPerMinute,
    notFound: 'badge.expired',
    params: tokenSchema,
    response: page(),
    async handler({ params }, { deps }) {
      const badge = await openBadge(deps, params);
      // The card, where there is one, is what people hold out: the last kind of the document.
      const qr = await QRCode.toDataURL(badge.badge.certificates.at(-1)?.verifyUrl ?? '');
      return badgePage(badge, { ...params, qr });
    },
  }),
  publicRoute({
    method: 'get',
    path: '/badge/:token/photo',
    summary: '电子证照片',
    permission: null,
    perMinute: checksPerMinute,
    notFound: 'badge.expired',
    params: tokenSchema,
    response: file(shownImages),
    handler: async ({ params }, { deps }) => presentImage(await openBadgePhoto(deps, params)),
  }),
  publicRoute({
    method: 'get',
    path: '/bureaus/:id/supervisors',
    summary: '公开的监督员名单',
    permission: null,
    perMinute: checksPerMinute,
    params: idSchema,
    query: publicListSchema,
    response: page(),
    async handler({ params, query }, { deps }) {
      const input = { bureauId: params.id, limit: rowsPerPage, ...query };
      return publicListPage(await listPublished(deps, input));
    },
  }),
];
