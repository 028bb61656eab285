import { runOnce } from '../services/runOnce.ts';
import { productProgram } from './productProgram.ts';
import type { StartContext } from './startContext.ts';
import type { Step } from './step.ts';

/** Indexes and data changes, before anything serves. */
export const migrate: Step<StartContext> = {
  title: 'Indexes',
  weight: 1.5,
  needed: () => true,
  run: (context) => runOnce(productProgram(context, 'migrate', 'server/processes/migrate.ts')),
};
