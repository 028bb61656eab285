import { z } from 'zod';
import { leadSteps } from '../../../commands/leads/steps/index.ts';
import { type StepRequest, takeStep } from '../../../commands/leads/takeStep.ts';
import { type LeadMove, leadMoveNames } from '../../../domain/leads/machine.ts';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { numberSchema, revisionSchema, steppedSchema } from './schema.ts';
import { stepSchemas } from './steps.ts';

/** One route for each step of the registry: a new step is on the network, in the contract and in the walk over all routes. */
export const leadStepRoutes: readonly Route[] = leadMoveNames.map(stepRoute);

function stepRoute<M extends LeadMove>(step: M): Route {
  const { label, permission } = leadSteps[step];
  return staffRoute({
    method: 'post',
    path: `/api/leads/:no/steps/${step}`,
    summary: `线索：${label}`,
    permission,
    notFound: 'lead.not_found',
    params: numberSchema,
    body: z.strictObject({ revision: revisionSchema, input: stepSchemas[step] }),
    response: json(steppedSchema),
    handler: ({ params, body }, { deps, session }) =>
      takeStep({ ...deps, actor: session.actor }, { ...params, ...body, step } as StepRequest<M>),
  });
}
