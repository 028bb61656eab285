import { z } from 'zod';
import { complaintSteps } from '../../../commands/complaints/steps/index.ts';
import {
  type ComplaintStepRequest,
  takeComplaintStep,
} from '../../../commands/complaints/takeComplaintStep.ts';
import { type ComplaintStepName, complaintStepNames } from '../../../domain/complaints/machine.ts';
import { json } from '../responseKinds.ts';
import { type Route, staffRoute } from '../route.ts';
import { numberSchema, revisionSchema, steppedSchema } from './schema.ts';
import { stepSchemas } from './steps.ts';

/** One route for each step of the registry. */
export const complaintStepRoutes: readonly Route[] = complaintStepNames.map(stepRoute);

function stepRoute<M extends ComplaintStepName>(step: M): Route {
  const { label, permission } = complaintSteps[step];
  return staffRoute({
    method: 'post',
    path: `/api/complaints/:no/steps/${step}`,
    summary: `机构反映：${label}`,
    permission,
    notFound: 'complaint.not_found',
    params: numberSchema,
    body: z.strictObject({ revision: revisionSchema, input: stepSchemas[step] }),
    response: json(steppedSchema),
    handler: ({ params, body }, { deps, session }) =>
      takeComplaintStep({ ...deps, actor: session.actor }, {
        ...params,
        ...body,
        step,
      } as ComplaintStepRequest<M>),
  });
}
