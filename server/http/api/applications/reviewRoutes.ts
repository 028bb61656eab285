import { enterApplication } from '../../../commands/applications/enterApplication.ts';
import { scoreApplication } from '../../../commands/applications/scoreApplication.ts';
import { screenOut } from '../../../commands/applications/screenOut.ts';
import { storePaperPhoto } from '../../../commands/applications/storePaperPhoto.ts';
import { askUnitOpinion } from '../../../commands/unitOpinions/askUnitOpinion.ts';
import { revokeUnitOpinion } from '../../../commands/unitOpinions/revokeUnitOpinion.ts';
import { staffStatusLabels } from '../../../domain/applications/machine.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import {
  askedUnitSchema,
  askUnitSchema,
  decidedSchema,
  enteredSchema,
  enterSchema,
  noSchema,
  photoSchema,
  scoreSchema,
  screenOutSchema,
  storedPhotoSchema,
} from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const one = { notFound: 'application.not_found', params: noSchema } as const;

/** What reviewers and the liaison do with an application besides deciding. */
export const reviewRoutes: readonly Route[] = [
  staffRoute({
    method: 'post',
    path: '/api/applications',
    summary: '录入一份纸质申请',
    permission: 'application.enter',
    body: enterSchema,
    response: json(enteredSchema),
    handler: ({ body }, call) => enterApplication(contextOf(call), body),
  }),
  staffRoute({
    method: 'post',
    path: '/api/application-photos',
    summary: '上传纸质申请的照片',
    permission: 'application.enter',
    perMinute: 60,
    body: photoSchema,
    bodyAs: 'file',
    response: json(storedPhotoSchema),
    handler: ({ body }, call) => storePaperPhoto(contextOf(call), body),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/applications/:no/screening',
    summary: '依据规定筛查不予通过',
    permission: 'application.review',
    body: screenOutSchema,
    response: json(decidedSchema),
    async handler({ params, body }, call) {
      const { status, revision } = await screenOut(contextOf(call), { ...params, ...body });
      return { status, statusLabel: staffStatusLabels[status], revision };
    },
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/applications/:no/scores',
    summary: '填写自己的评分表',
    permission: 'application.score',
    body: scoreSchema,
    response: nothing(),
    handler: ({ params, body }, call) => scoreApplication(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...one,
    method: 'post',
    path: '/api/applications/:no/unit-opinion',
    summary: '生成单位意见链接，原链接作废',
    permission: 'unitOpinion.ask',
    body: askUnitSchema,
    response: json(askedUnitSchema),
    async handler({ params, body }, call) {
      const { token, unit, expiresOn } = await askUnitOpinion(contextOf(call), { ...params, ...body });
      return { url: new URL(`/unit-opinions/${token}`, call.deps.publicUrl).href, unit, expiresOn };
    },
  }),
  staffRoute({
    ...one,
    method: 'delete',
    path: '/api/applications/:no/unit-opinion',
    summary: '收回单位意见链接',
    permission: 'unitOpinion.ask',
    response: nothing(),
    handler: ({ params }, call) => revokeUnitOpinion(contextOf(call), params),
  }),
];
