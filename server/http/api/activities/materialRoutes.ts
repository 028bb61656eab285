import { attachMaterial } from '../../../commands/activities/attachMaterial.ts';
import { detachMaterial } from '../../../commands/activities/detachMaterial.ts';
import { nothing } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { contextOf } from './activityRoutes.ts';
import { materialSchema, noSchema } from './schema.ts';

const oneMaterial = {
  notFound: 'activity.not_found',
  params: noSchema,
  permission: 'activity.run',
  body: materialSchema,
} as const;

/** Documents that go with an activity, for those invited. */
export const materialRoutes: readonly Route[] = [
  staffRoute({
    ...oneMaterial,
    method: 'post',
    path: '/api/activities/:no/materials',
    summary: '添加活动材料',
    response: nothing(),
    handler: ({ params, body }, call) => attachMaterial(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    ...oneMaterial,
    method: 'post',
    path: '/api/activities/:no/materials/removal',
    summary: '移除活动材料',
    response: nothing(),
    handler: ({ params, body }, call) => detachMaterial(contextOf(call), { ...params, ...body }),
  }),
];
