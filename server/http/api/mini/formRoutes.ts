import { findInstitutions } from '../../../queries/mini/findInstitutions.ts';
import { findInstitutionsNear } from '../../../queries/mini/findInstitutionsNear.ts';
import { getForm } from '../../../queries/mini/getForm.ts';
import { json, taggedJson } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';
import * as schema from './formSchema.ts';

/** The forms that people fill in, and what is looked up while they do. */
export const miniFormRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/forms/:purpose',
    summary: '一份表单',
    notFound: 'request.not_found',
    params: schema.purposeSchema,
    response: taggedJson(schema.formSchema),
    handler: ({ params }, { deps, person }) => getForm(deps, person, params.purpose),
  }),
  personRoute({
    method: 'get',
    path: '/api/mini/institutions',
    summary: '按名称找机构',
    perMinuteEach: 120,
    query: schema.institutionQuerySchema,
    response: json(schema.institutionsSchema),
    handler: async ({ query }, { deps, person }) => ({ rows: await findInstitutions(deps, person, query.q) }),
  }),
  personRoute({
    method: 'post',
    path: '/api/mini/institutions/near',
    summary: '附近的机构',
    perMinuteEach: 30,
    body: schema.placeSchema,
    response: json(schema.nearInstitutionsSchema),
    handler: async ({ body }, { deps, person }) => ({ rows: await findInstitutionsNear(deps, person, body) }),
  }),
];
