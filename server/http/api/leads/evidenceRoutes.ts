import { openLeadEvidence } from '../../../queries/leads/openLeadEvidence.ts';

import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { originalFile, previewFile } from '../uploads/evidenceFiles.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({
  ...{ ...deps, objects: deps.objectStore, actor: session.actor },
});

/** Files of a lead, for those who may see the lead; every reading is in the chain of custody. */
export const leadEvidenceRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/leads/:no/evidence/:id/preview',
    summary: '证据预览（不含拍摄信息）',
    permission: 'lead.read',
    notFound: 'evidence.not_found',
    params: schema.requestParamsSchema,
    response: previewFile(),
    handler: ({ params }, call) => openLeadEvidence(contextOf(call), { ...params, as: 'preview' }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/leads/:no/evidence/:id/original',
    summary: '下载证据原件',
    permission: 'lead.read',
    notFound: 'evidence.not_found',
    params: schema.requestParamsSchema,
    response: originalFile(),
    handler: ({ params }, call) => openLeadEvidence(contextOf(call), { ...params, as: 'original' }),
  }),
];
