import { draftDocument } from '../../../commands/documents/draftDocument.ts';
import { publishDocument } from '../../../commands/documents/publishDocument.ts';
import { articleWords } from '../../../domain/articles.ts';
import { presentDocument, presentDocumentRow } from '../../../presenters/corpsDocument.ts';
import { getDocument } from '../../../queries/documents/getDocument.ts';
import { listDocuments } from '../../../queries/documents/listDocuments.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import {
  detailSchema,
  draftedSchema,
  draftSchema,
  listSchema,
  noSchema,
  pageQuerySchema,
  publishSchema,
} from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });
const oneDocument = { notFound: 'document.not_found', params: noSchema } as const;

/** Documents and briefings for the corps. */
export const documentRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/documents',
    summary: '文件、简报列表',
    permission: 'document.list',
    query: pageQuerySchema,
    response: json(listSchema),
    async handler({ query }, call) {
      const { rows, rules, nextCursor } = await listDocuments(contextOf(call), query);
      const { kinds, article } = rules;
      return {
        rows: rows.map(presentDocumentRow),
        kinds: [...kinds],
        basis: articleWords(article),
        nextCursor,
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/documents',
    summary: '起草文件、简报',
    permission: 'document.draft',
    body: draftSchema,
    response: json(draftedSchema),
    handler: ({ body }, call) => draftDocument(contextOf(call), body),
  }),
  staffRoute({
    ...oneDocument,
    method: 'get',
    path: '/api/documents/:no',
    summary: '一份文件',
    permission: 'document.read',
    response: json(detailSchema),
    handler: async ({ params }, call) => presentDocument(await getDocument(contextOf(call), params)),
  }),
  staffRoute({
    ...oneDocument,
    method: 'post',
    path: '/api/documents/:no/publish',
    summary: '审批并发送文件',
    permission: 'document.publish',
    body: publishSchema,
    response: nothing(),
    handler: ({ params, body }, call) => publishDocument(contextOf(call), { ...params, ...body }),
  }),
];
