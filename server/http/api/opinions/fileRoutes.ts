import { openOpinionFile } from '../../../queries/opinions/openOpinionFile.ts';
import { fileParamsSchema } from '../authorSchema.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { originalFile, previewFile } from '../uploads/evidenceFiles.ts';

const contextOf = ({ deps, session }: StaffCall) => ({
  ...{ ...deps, objects: deps.objectStore, actor: session.actor },
});
const oneFile = {
  method: 'get',
  permission: 'opinion.read',
  notFound: 'evidence.not_found',
  params: fileParamsSchema,
} as const;

/** Files of an opinion, for those who may see it; every reading is in the chain of custody. */
export const opinionFileRoutes: readonly Route[] = [
  staffRoute({
    ...oneFile,
    path: '/api/opinions/:no/evidence/:id/preview',
    summary: '意见建议附件预览（不含拍摄信息）',
    response: previewFile(),
    handler: ({ params }, call) => openOpinionFile(contextOf(call), { ...params, as: 'preview' }),
  }),
  staffRoute({
    ...oneFile,
    path: '/api/opinions/:no/evidence/:id/original',
    summary: '下载意见建议附件原件',
    response: originalFile(),
    handler: ({ params }, call) => openOpinionFile(contextOf(call), { ...params, as: 'original' }),
  }),
];
