import { answers } from '../services/answers.ts';
import { addSupervised } from './addSupervised.ts';
import { productProgram } from './productProgram.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** The server: callbacks, API and console. */
export const web: Step<StartContext> = {
  title: 'Server',
  weight: 2,
  needed: () => true,
  run: (context) =>
    addSupervised(context, productProgram(context, 'web', 'server/processes/web.ts'), () =>
      answers(`${context.urls.server}/readyz`),
    ),
};
