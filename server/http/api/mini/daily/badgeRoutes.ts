import QRCode from 'qrcode';
import { certificatePdf } from '../../../../presenters/certificates/index.ts';
import { presentImage } from '../../../../presenters/images/index.ts';
import { badgeCodeSeconds } from '../../../../queries/appointments/badgeCode.ts';
import { getOwnBadge } from '../../../../queries/appointments/getOwnBadge.ts';
import { getOwnCertificate } from '../../../../queries/appointments/getOwnCertificate.ts';
import { download, json } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { asFollower } from './asFollower.ts';
import { badgeSchema, idSchema } from './badgeSchema.ts';

/** The e-badge with its codes, and the certificates of the term. */
export const miniBadgeRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/badge',
    summary: '我的电子证，连同之后十分钟的码',
    // Twenty pictures are a tenth of a second of this process.
    perMinuteEach: 10,
    response: json(badgeSchema),
    async handler(_input, call) {
      const { personId } = await asFollower(call);
      const badge = await getOwnBadge(call.deps, personId);
      if (!badge) return { badge };
      const pictures = await Promise.all(badge.codes.map((text) => QRCode.toDataURL(text, { scale: 6 })));
      const codes = pictures.map((picture) => ({ picture }));
      return { badge: { ...badge, codes, seconds: badgeCodeSeconds } };
    },
  }),
  personRoute({
    method: 'get',
    path: '/api/mini/certificates/:id/pdf',
    summary: '我的证书（PDF）',
    notFound: 'certificate.not_found',
    // Drawing one takes a fifth of a second of this process.
    perMinuteEach: 5,
    params: idSchema,
    response: download('application/pdf'),
    async handler({ params: { id } }, call) {
      const { context, personId } = await asFollower(call);
      const { photo, ...data } = await getOwnCertificate(context, { personId, id });
      const bytes = await certificatePdf({ ...data, photo: photo && presentImage(photo).bytes });
      return { bytes, name: `${data.kind}-${data.no}.pdf` };
    },
  }),
];
