import { markTextRead } from '../../../../commands/documents/markTextRead.ts';
import { getOwnDocument } from '../../../../queries/documents/getOwnDocument.ts';
import { listOwnDocuments } from '../../../../queries/documents/listOwnDocuments.ts';
import { requireServing } from '../../../../queries/terms/requireServing.ts';
import { json, nothing } from '../../responseKinds.ts';
import { personRoute, type Route } from '../../route.ts';
import { asFollower, onceAsFollower } from './asFollower.ts';
import { documentSchema, documentsSchema } from './documentSchema.ts';
import { noSchema, onceSchema } from './matterSchema.ts';

/** As many as the mini program lists. */
const shown = 100;
const one = { notFound: 'document.not_found', params: noSchema } as const;

/** Documents and broadcasts for supervisors in force, with the mark of having been read. */
export const miniDocumentRoutes: readonly Route[] = [
  personRoute({
    method: 'get',
    path: '/api/mini/documents',
    summary: '文件和政策',
    response: json(documentsSchema),
    async handler(_input, call) {
      const { personId } = await asFollower(call);
      const now = call.deps.clock.now();
      await requireServing(personId, now);
      const rows = await listOwnDocuments(personId, now, shown);
      return {
        rows: rows.map(({ no, kind, title, publishedAt, read }) => ({
          ...{ no, kind, title, read, publishedAt: publishedAt.toISOString() },
        })),
      };
    },
  }),
  personRoute({
    ...one,
    method: 'get',
    path: '/api/mini/documents/:no',
    summary: '一份文件',
    response: json(documentSchema),
    async handler({ params: { no } }, call) {
      const { personId } = await asFollower(call);
      const document = await getOwnDocument(personId, no, call.deps.clock.now());
      return { ...document, publishedAt: document.publishedAt.toISOString() };
    },
  }),
  personRoute({
    ...one,
    method: 'post',
    path: '/api/mini/documents/:no/read',
    summary: '文件看过了',
    body: onceSchema,
    response: nothing(),
    handler: ({ params: { no }, body: { clientId } }, call) =>
      onceAsFollower(call, clientId, ({ context, personId }) => markTextRead(context, { personId, no })),
  }),
];
