import { answers } from '../services/answers.ts';
import { addSupervised } from './addSupervised.ts';
import { productProgram } from './productProgram.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** The worker: relay and queue handlers. */
export const worker: Step<StartContext> = {
  title: 'Worker',
  weight: 2,
  needed: () => true,
  run: (context) =>
    addSupervised(context, productProgram(context, 'worker', 'server/processes/worker.ts'), () =>
      answers(`${context.urls.worker}/readyz`),
    ),
};
