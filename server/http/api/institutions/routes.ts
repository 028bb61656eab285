import { cancelImport } from '../../../commands/institutions/cancelImport.ts';
import { confirmImport } from '../../../commands/institutions/confirmImport.ts';
import { startImport } from '../../../commands/institutions/startImport.ts';
import { csvText } from '../../../presenters/csvText.ts';
import { presentImport, presentInstitution, presentInstitutionRow } from '../../../presenters/institution.ts';
import { findImport } from '../../../queries/institutions/findImport.ts';
import { getInstitution } from '../../../queries/institutions/getInstitution.ts';
import { listImports } from '../../../queries/institutions/listImports.ts';
import { listInstitutions } from '../../../queries/institutions/listInstitutions.ts';
import { listProblems } from '../../../queries/institutions/listProblems.ts';
import { download, json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import { focusRoutes } from './focusRoutes.ts';
import * as schema from './schema.ts';
import { yearListRoutes } from './yearListRoutes.ts';

const contextOf = ({ deps, session }: StaffCall) => ({
  ...deps,
  objects: deps.objectStore,
  actor: session.actor,
});
const importNotFound = 'institution_import.not_found';
/** Problems that a page shows, and those that a file holds: more is a wrong file, not a list of mistakes. */
const [shownProblems, savedProblems] = [100, 50_000];

/** Institutions of the signed-in person's bureau, their imports, claims and yearly lists. */
export const institutionRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/institutions',
    summary: '定点机构：查找或列表',
    permission: 'institution.list',
    query: schema.searchQuerySchema,
    response: json(schema.institutionListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listInstitutions(contextOf(call), query);
      return { rows: rows.map(presentInstitutionRow), nextCursor };
    },
  }),
  staffRoute({
    method: 'get',
    path: '/api/institutions/:code',
    summary: '一家定点机构',
    permission: 'institution.list',
    notFound: 'institution.not_found',
    params: schema.codeSchema,
    response: json(schema.institutionSchema),
    handler: async ({ params }, { session }) =>
      presentInstitution(await getInstitution(session.actor, params.code)),
  }),
  staffRoute({
    method: 'get',
    path: '/api/institution-imports',
    summary: '机构名单导入记录',
    permission: 'institution.list',
    query: schema.pageQuerySchema,
    response: json(schema.importListSchema),
    async handler({ query }, call) {
      const { rows, nextCursor } = await listImports(contextOf(call), query);
      return { rows: rows.map(presentImport), nextCursor };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/institution-imports',
    summary: '导入机构名单（XLSX 或 CSV）',
    permission: 'institution.import',
    perMinute: 20,
    query: schema.importQuerySchema,
    body: schema.uploadSchema,
    bodyAs: 'file',
    response: json(schema.startedSchema),
    handler: ({ query, body }, call) => startImport(contextOf(call), { ...body, complete: query.complete }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/institution-imports/:no',
    summary: '一次导入的进度',
    permission: 'institution.list',
    notFound: importNotFound,
    params: schema.numberSchema,
    response: json(schema.importSchema),
    handler: async ({ params }, { session }) => presentImport(await findImport(session.actor, params.no)),
  }),
  staffRoute({
    method: 'get',
    path: '/api/institution-imports/:no/problems',
    summary: '一次导入中有问题的行',
    permission: 'institution.list',
    notFound: importNotFound,
    params: schema.numberSchema,
    response: json(schema.problemsSchema),
    handler: async ({ params }, { session }) => ({
      rows: await listProblems(session.actor, { ...params, limit: shownProblems }),
    }),
  }),
  staffRoute({
    method: 'get',
    path: '/api/institution-imports/:no/problems.csv',
    summary: '下载有问题的行',
    permission: 'institution.list',
    notFound: importNotFound,
    params: schema.numberSchema,
    response: download('text/csv; charset=utf-8'),
    async handler({ params }, { session }) {
      const rows = await listProblems(session.actor, { ...params, limit: savedProblems });
      const lines = rows.map(({ row, column, value, message }) => [String(row), column, value, message]);
      return {
        bytes: csvText([['行号', '列', '内容', '怎么改'], ...lines]),
        name: `${params.no}-有问题的行.csv`,
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/institution-imports/:no/confirmations',
    summary: '确认名单以外的机构是否终止',
    permission: 'institution.import',
    notFound: importNotFound,
    params: schema.numberSchema,
    body: schema.confirmSchema,
    response: nothing(),
    handler: ({ params, body }, call) => confirmImport(contextOf(call), { ...params, ...body }),
  }),
  staffRoute({
    method: 'post',
    path: '/api/institution-imports/:no/cancellations',
    summary: '取消导入',
    permission: 'institution.import',
    notFound: importNotFound,
    params: schema.numberSchema,
    response: nothing(),
    handler: ({ params }, call) => cancelImport(contextOf(call), params),
  }),
  ...focusRoutes,
  ...yearListRoutes,
];
