import { openApplicationVoice } from '../../../queries/applications/openApplicationVoice.ts';
import { fileParamsSchema } from '../authorSchema.ts';
import { type Route, staffRoute } from '../route.ts';
import { originalFile } from '../uploads/evidenceFiles.ts';

/** Voice messages that an applicant answered with; every reading is in the chain of custody. */
export const applicationVoiceRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/applications/:no/evidence/:id/original',
    summary: '下载申请里的语音答复',
    permission: 'application.read',
    notFound: 'application.not_found',
    params: fileParamsSchema,
    response: originalFile(),
    handler: ({ params }, { deps, session }) =>
      openApplicationVoice({ ...deps, objects: deps.objectStore, actor: session.actor }, params),
  }),
];
