import { dropDraft } from '../../../commands/mini/dropDraft.ts';
import { saveDraft } from '../../../commands/mini/saveDraft.ts';
import { getDraft } from '../../../queries/mini/getDraft.ts';
import { json, nothing } from '../responseKinds.ts';
import { personRoute, type Route } from '../route.ts';
import * as schema from './draftSchema.ts';

const path = '/api/mini/drafts/:purpose';
const notFound = 'draft.not_found';

/** Half-filled forms, so that people can go on with another phone. Those of leads never come here. */
export const miniDraftRoutes: readonly Route[] = [
  personRoute({
    ...{ method: 'get', path, notFound, summary: '我的草稿' },
    params: schema.draftPurposeSchema,
    response: json(schema.draftSchema),
    async handler({ params }, { deps, person: { personId } }) {
      const found = await getDraft<schema.MiniDraftBody>(deps, { personId, ...params });
      return { ...found, savedAt: found.savedAt.toISOString() };
    },
  }),
  personRoute({
    ...{ method: 'put', path, notFound, summary: '保存草稿' },
    perMinuteEach: 60,
    params: schema.draftPurposeSchema,
    body: schema.savedDraftSchema,
    response: json(schema.revisionSchema),
    handler: ({ params, body }, { deps, person: { personId } }) =>
      saveDraft(deps, { personId, ...params, ...body }),
  }),
  personRoute({
    ...{ method: 'delete', path, notFound, summary: '删除草稿' },
    params: schema.draftPurposeSchema,
    response: nothing(),
    handler: ({ params }, { deps, person: { personId } }) => dropDraft(deps, { personId, ...params }),
  }),
];
