import { z } from 'zod';
import { opinionSteps } from '../../../commands/opinions/steps/index.ts';
import { type OpinionStepRequest, takeOpinionStep } from '../../../commands/opinions/takeOpinionStep.ts';
import { type OpinionMove, opinionMoveNames } from '../../../domain/opinions/machine.ts';
import { numberSchema, revisionSchema } from '../authorSchema.ts';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { steppedSchema, stepSchemas } from './schema.ts';

/** One route for each step of the registry. */
export const opinionStepRoutes: readonly Route[] = opinionMoveNames.map(stepRoute);

function stepRoute<M extends OpinionMove>(step: M): Route {
  const { label, permission } = opinionSteps[step];
  return staffRoute({
    method: 'post',
    path: `/api/opinions/:no/steps/${step}`,
    summary: `意见建议：${label}`,
    permission,
    notFound: 'opinion.not_found',
    params: numberSchema,
    body: z.strictObject({ revision: revisionSchema, input: stepSchemas[step] }),
    response: json(steppedSchema),
    handler: ({ params, body }, { deps, session }) =>
      takeOpinionStep({ ...deps, actor: session.actor }, {
        ...params,
        ...body,
        step,
      } as OpinionStepRequest<M>),
  });
}
