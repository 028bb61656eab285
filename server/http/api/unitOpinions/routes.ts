import { z } from 'zod';
import { giveUnitOpinion } from '../../../commands/unitOpinions/giveUnitOpinion.ts';
import { DomainError } from '../../../domain/errors.ts';
import { getOpinionRequest } from '../../../queries/unitOpinions/getOpinionRequest.ts';
import { opinionPage, opinionThanks } from '../../pages/unitOpinion.ts';
import { page } from '../responseKinds.ts';
import { type Call, publicRoute, type Route } from '../route.ts';

const paramsSchema = z.object({ token: z.string().regex(/^[\w-]{43}$/) });
/** Lenient: what is missing is said on the page, beside what was typed. */
const formSchema = z.object({
  verdict: z.string().max(20).default(''),
  opinion: z.string().max(5000).default(''),
  signer: z.string().max(100).default(''),
  post: z.string().max(100).default(''),
});
const verdictSchema = z.enum(['agree', 'decline']);

const shared = {
  path: '/unit-opinions/:token',
  permission: null,
  perMinute: 20,
  notFound: 'unitOpinion.not_found',
  params: paramsSchema,
  response: page(),
} as const;

/** The unit is nobody that we know: what it does is written down as the system's, under the link's id. */
const contextOf = ({ deps }: Call) => ({ ...deps, actor: { kind: 'system', id: 'unit' } as const });

/** The page on which a recommending or inviting unit gives its opinion; whoever holds the link may. */
export const unitOpinionRoutes: readonly Route[] = [
  publicRoute({
    ...shared,
    method: 'get',
    summary: '单位填写意见的页面',
    handler: async ({ params }, { deps }) => opinionPage(await getOpinionRequest(deps, params)),
  }),
  publicRoute({
    ...shared,
    method: 'post',
    summary: '单位提交意见',
    body: formSchema,
    bodyAs: 'form',
    async handler({ params, body }, call) {
      const request = await getOpinionRequest(call.deps, params);
      if (request.state !== 'open') return opinionPage(request);
      const verdict = verdictSchema.safeParse(body.verdict);
      if (!verdict.success) {
        const problems = [{ path: 'verdict', code: 'required', message: '请选择同意或不同意。' }];
        return opinionPage(request, { values: body, problems });
      }
      try {
        await giveUnitOpinion(contextOf(call), { ...params, ...body, verdict: verdict.data });
        return opinionThanks();
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        if (error.code === 'unitOpinion.closed')
          return opinionPage(await getOpinionRequest(call.deps, params));
        if (error.code !== 'input.invalid') throw error;
        return opinionPage(request, { values: body, problems: error.problems });
      }
    },
  }),
];
