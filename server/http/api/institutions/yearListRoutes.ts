import { draftYearList } from '../../../commands/yearLists/draftYearList.ts';
import { publishYearList } from '../../../commands/yearLists/publishYearList.ts';
import { articleInWords } from '../../../domain/articles.ts';
import { type InstitutionKind, institutionKinds } from '../../../domain/institutions/kinds.ts';
import { yearListLabels } from '../../../domain/yearLists/states.ts';
import { listEntries } from '../../../queries/yearLists/listEntries.ts';
import { listYearLists } from '../../../queries/yearLists/listYearLists.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';
import * as schema from './schema.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

/** The yearly list of contracted institutions. */
export const yearListRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/year-lists',
    summary: '年度定点机构名单',
    permission: 'yearList.read',
    response: json(schema.yearListsSchema),
    async handler(_input, call) {
      const { rows, article } = await listYearLists(contextOf(call));
      const lists = rows.map(({ no, year, state, total, publishedAt, revision }) => {
        const published = publishedAt?.toISOString() ?? null;
        return {
          no,
          year,
          state,
          stateLabel: yearListLabels[state],
          total,
          publishedAt: published,
          revision,
        };
      });
      return { rows: lists, article: article && articleInWords(article) };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/year-lists',
    summary: '生成今年的名单',
    permission: 'yearList.publish',
    response: json(schema.startedSchema),
    handler: (_input, call) => draftYearList(contextOf(call)),
  }),
  staffRoute({
    method: 'get',
    path: '/api/year-lists/:no/entries',
    summary: '名单里的机构',
    permission: 'yearList.read',
    notFound: 'year_list.not_found',
    params: schema.numberSchema,
    query: schema.entriesQuerySchema,
    response: json(schema.entriesSchema),
    async handler({ params, query }, { session }) {
      const { rows, next } = await listEntries(session.actor, { ...params, ...query });
      const lines = rows.map(({ code, name, kind, district }) => {
        const kindLabel = institutionKinds[kind as InstitutionKind].label;
        return { code, name, kindLabel, district: district ?? null };
      });
      return { rows: lines, next };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/year-lists/:no/publications',
    summary: '公布名单',
    permission: 'yearList.publish',
    notFound: 'year_list.not_found',
    params: schema.numberSchema,
    body: schema.revisionSchema,
    response: nothing(),
    handler: ({ params, body }, call) => publishYearList(contextOf(call), { ...params, ...body }),
  }),
];
