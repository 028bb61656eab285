import { openReportFile } from '../../../queries/reports/openReportFile.ts';
import { fileParamsSchema } from '../authorSchema.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { originalFile, previewFile } from '../uploads/evidenceFiles.ts';

const contextOf = ({ deps, session }: StaffCall) => ({
  ...{ ...deps, objects: deps.objectStore, actor: session.actor },
});
const oneFile = {
  method: 'get',
  permission: 'report.read',
  notFound: 'evidence.not_found',
  params: fileParamsSchema,
} as const;

/** Files of a report, for those who may see it; every reading is in the chain of custody. */
export const reportFileRoutes: readonly Route[] = [
  staffRoute({
    ...oneFile,
    path: '/api/reports/:no/evidence/:id/preview',
    summary: '监督报告材料预览（不含拍摄信息）',
    response: previewFile(),
    handler: ({ params }, call) => openReportFile(contextOf(call), { ...params, as: 'preview' }),
  }),
  staffRoute({
    ...oneFile,
    path: '/api/reports/:no/evidence/:id/original',
    summary: '下载监督报告材料原件',
    response: originalFile(),
    handler: ({ params }, call) => openReportFile(contextOf(call), { ...params, as: 'original' }),
  }),
];
