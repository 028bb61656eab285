import { issueCertificate } from '../../../commands/appointments/issueCertificate.ts';
import { certificatePdf } from '../../../presenters/certificates/index.ts';
import { presentImage } from '../../../presenters/images/index.ts';
import { getCertificateData } from '../../../queries/appointments/getCertificateData.ts';
import { download, json } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { idSchema, issuedSchema } from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** Drawing one takes a fifth of a second of this process. */
const pdfsPerMinute = 60;

/** Certificates of the signed-in person's bureau. */
export const certificateRoutes: readonly Route[] = [
  staffRoute({
    method: 'post',
    path: '/api/certificates/:id/issue',
    summary: '颁发证书',
    permission: 'certificate.issue',
    notFound: 'certificate.not_found',
    params: idSchema,
    response: json(issuedSchema),
    handler: ({ params }, call) => issueCertificate(contextOf(call), params),
  }),
  staffRoute({
    method: 'get',
    path: '/api/certificates/:id/pdf',
    summary: '下载证书',
    permission: 'certificate.print',
    perMinute: pdfsPerMinute,
    notFound: 'certificate.not_found',
    params: idSchema,
    response: download('application/pdf'),
    async handler({ params }, call) {
      const { photo, ...data } = await getCertificateData(contextOf(call), params);
      const bytes = await certificatePdf({ ...data, photo: photo && presentImage(photo).bytes });
      return { bytes, name: `${data.kind}-${data.no}.pdf` };
    },
  }),
];
