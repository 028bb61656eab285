import { json, nothing } from '../responseKinds.ts';
import { type PersonCall, personRoute, type Route } from '../route.ts';
import { uploadHandlers } from '../uploads/handlers.ts';
import * as schema from '../uploads/schema.ts';

const handlers = uploadHandlers(({ deps, person: { personId, bureauId } }: PersonCall) => ({
  // Never written down: in the chain of custody a person is the intake.
  context: { ...deps, objects: deps.objectStore, actor: { kind: 'person', id: personId } },
  uploader: { owner: `person:${personId}`, bureauId },
}));

/** Files that a person hands in with a lead: in parts, so that a broken line costs one part. */
export const miniUploadRoutes: readonly Route[] = [
  personRoute({
    ...handlers.start,
    method: 'post',
    path: '/api/mini/uploads',
    summary: '开始上传一份材料',
    response: json(schema.startedSchema),
  }),
  personRoute({
    ...handlers.status,
    method: 'get',
    path: '/api/mini/uploads/:id',
    summary: '一次上传：已收到哪些部分',
    response: json(schema.statusSchema),
  }),
  personRoute({
    ...handlers.part,
    method: 'put',
    path: '/api/mini/uploads/:id/parts/:n',
    summary: '上传一个部分',
    response: nothing(),
  }),
  personRoute({
    ...handlers.finish,
    method: 'post',
    path: '/api/mini/uploads/:id/finish',
    summary: '完成上传，保存材料',
    response: json(schema.storedSchema),
  }),
  personRoute({
    ...handlers.discard,
    method: 'delete',
    path: '/api/mini/evidence/:id',
    summary: '撤回还没有提交的材料',
    response: nothing(),
  }),
];
