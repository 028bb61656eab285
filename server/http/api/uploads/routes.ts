import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { uploadHandlers } from './handlers.ts';
import * as schema from './schema.ts';

const handlers = uploadHandlers(({ deps, session: { actor } }: StaffCall) => ({
  context: { ...deps, objects: deps.objectStore, actor },
  uploader: { owner: `staff:${actor.id}`, bureauId: actor.bureauId },
}));
const permission = 'evidence.upload';

/** Files that staff hand in with what came on paper: in parts, so that a broken line costs one part. */
export const uploadRoutes: readonly Route[] = [
  staffRoute({
    ...handlers.start,
    method: 'post',
    path: '/api/uploads',
    summary: '开始上传一份材料',
    permission,
    response: json(schema.startedSchema),
  }),
  staffRoute({
    ...handlers.status,
    method: 'get',
    path: '/api/uploads/:id',
    summary: '一次上传：已收到哪些部分',
    permission,
    response: json(schema.statusSchema),
  }),
  staffRoute({
    ...handlers.part,
    method: 'put',
    path: '/api/uploads/:id/parts/:n',
    summary: '上传一个部分',
    permission,
    response: nothing(),
  }),
  staffRoute({
    ...handlers.finish,
    method: 'post',
    path: '/api/uploads/:id/finish',
    summary: '完成上传，保存材料',
    permission,
    response: json(schema.storedSchema),
  }),
  staffRoute({
    ...handlers.discard,
    method: 'delete',
    path: '/api/evidence/:id',
    summary: '撤回还没有提交的材料',
    permission,
    response: nothing(),
  }),
];
