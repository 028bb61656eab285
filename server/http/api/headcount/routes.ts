import { z } from 'zod';
import { setHeadcount } from '../../../commands/headcount/setHeadcount.ts';
import { articleInWords } from '../../../domain/articles.ts';
import { getHeadcount } from '../../../queries/headcount/getHeadcount.ts';
import { json, nothing } from '../responseKinds.ts';
import { type Route, type StaffCall, staffRoute } from '../route.ts';

const contextOf = ({ deps, session }: StaffCall) => ({ ...deps, actor: session.actor });

const headcountSchema = z.object({
  /** Null where the document asks for no number. */
  article: z.string().nullable(),
  considers: z.array(z.string()),
  limit: z.number().nullable(),
  basis: z.string().nullable(),
  setAt: z.iso.datetime().nullable(),
  filled: z.number(),
});

const setSchema = z.strictObject({
  limit: z.int('请填写人数。').min(1, '人数至少 1 人。').max(100_000, '人数太大，请核对。'),
  basis: z.string('请写明依据。').trim().min(2, '请写明依据。').max(1000, '依据最多 1000 字。'),
});

/** How many supervisors the bureau is to have. */
export const headcountRoutes: readonly Route[] = [
  staffRoute({
    method: 'get',
    path: '/api/headcount',
    summary: '核定的聘任人数',
    permission: 'headcount.read',
    response: json(headcountSchema),
    async handler(_input, call) {
      const { article, considers, setAt, ...rest } = await getHeadcount(contextOf(call));
      return {
        ...rest,
        article: article && articleInWords(article),
        considers: [...considers],
        setAt: setAt?.toISOString() ?? null,
      };
    },
  }),
  staffRoute({
    method: 'post',
    path: '/api/headcount',
    summary: '核定聘任人数',
    permission: 'headcount.set',
    body: setSchema,
    response: nothing(),
    handler: ({ body }, call) => setHeadcount(contextOf(call), body),
  }),
];
